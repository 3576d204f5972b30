package org.wopengine.workflow.internal;

import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.shared.Refused;

/** Says a refusal in the person's language, each field by its label on the form. */
@Component
class RefusalTexts {
    private final MessageSource messages;
    private final FormLabels labels;

    RefusalTexts(MessageSource messages, FormLabels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    Refusal of(InvalidAnswers invalid, String formName) {
        return new Refusal(invalid.problems().stream()
                .map(problem -> line(problem, formName))
                .collect(Collectors.joining("\n")));
    }

    Refusal of(Refused refused, String formName) {
        return new Refusal(line(problem(refused), formName));
    }

    /** One refusal among others. */
    Problem problem(Refused refused) {
        return new Problem(
                refused.field(),
                messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale()));
    }

    /** A refusal of the seam itself. */
    Refusal of(String messageKey, Object... arguments) {
        return new Refusal(messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale()));
    }

    private String line(Problem problem, String formName) {
        return problem.field() == null
                ? problem.text()
                : "%s: %s".formatted(labels.label(formName, problem.field()), problem.text());
    }
}
