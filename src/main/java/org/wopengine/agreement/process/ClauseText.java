package org.wopengine.agreement.process;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.shared.CodeNames;
import org.wopengine.workflow.CodeText;

/** What an agreement says in its clauses, in one line each. */
@Component
class ClauseText {
    private final CodeText codes;

    ClauseText(CodeText codes) {
        this.codes = codes;
    }

    /** Yes or no, and the words that go with it. */
    String of(boolean accepted, String text) {
        return text == null ? codes.yesOrNo(accepted) : codes.yesOrNo(accepted) + ": " + text;
    }

    String nonCommercial(DraftAgreement answers) {
        var clause = of(answers.nonCommercial(), answers.nonCommercialText());
        return answers.antiTenderingMonths() == null
                ? clause
                : clause + " · " + codes.text("agreement.anti-tendering", answers.antiTenderingMonths());
    }

    String steering(DraftAgreement answers) {
        var members = answers.steeringMembers().stream()
                .map(member -> member.name() + ", " + member.organisation())
                .collect(Collectors.joining("; "));
        return codes.text(
                "agreement.steering",
                members,
                codes.of(answers.steeringRhythm()),
                answers.steeringQuorum(),
                codes.of(answers.steeringDecisions()));
    }

    /** How it may change and end, one line each. */
    String closingTerms(DraftAgreement answers) {
        return Stream.of(
                        codes.text("agreement.term.amendments", answers.amendments()),
                        codes.text("agreement.term.disputes", answers.disputeResolution()),
                        codes.text("agreement.term.notice", answers.terminationNoticeDays()),
                        codes.text("agreement.term.force-majeure", answers.forceMajeure()),
                        codes.text(
                                "agreement.term.languages",
                                CodeNames.languages(answers.governingLanguages()),
                                answers.originals()))
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n"));
    }
}
