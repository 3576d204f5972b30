package org.wopengine.workplan;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.workflow.CodeText;

/** Says findings in the reader's language. */
@Component
class FindingTexts {
    private final CodeText codes;

    FindingTexts(CodeText codes) {
        this.codes = codes;
    }

    List<Problem> problems(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Problem(finding.place(), text(finding)))
                .toList();
    }

    String text(Finding finding) {
        return codes.text(
                finding.messageKey(),
                finding.arguments().stream().map(this::word).toArray());
    }

    private String word(Object argument) {
        if (argument instanceof Enum<?> constant) {
            return codes.of(constant);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(this::word).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return argument.toString();
    }
}
