package org.wopengine.interest.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestFacts;
import org.wopengine.interest.Interests;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of this stage show above their questions. */
@Component
class InterestScreen {
    /** The newest ones; the page of partnerships finds the others. */
    private static final int MOST_EARLIER = 15;

    private final Interests interests;
    private final Partnerships partnerships;
    private final Operators operators;
    private final CodeText codes;

    InterestScreen(Interests interests, Partnerships partnerships, Operators operators, CodeText codes) {
        this.interests = interests;
        this.partnerships = partnerships;
        this.operators = operators;
        this.codes = codes;
    }

    Map<String, Object> forScreening(PartnershipId id, String advice, Optional<String> because) {
        var interest = interests.view(id);
        var answers = interest.answers();
        var shown = new HashMap<String, Object>();
        shown.put("viewTitle", codes.say(answers.title()));
        shown.put("viewVersion", interest.version());
        shown.put("viewApplicant", operator(operators.require(interest.applicant())));
        shown.put("viewEntryPath", codes.of(answers.entryPath()));
        shown.put("viewAdvice", advice(advice, because));
        shown.put("viewInterest", codes.of(InterestFacts.of(answers, operators::named)));
        shown.put("viewCommitment", commitment(answers));
        shown.put("viewEarlier", earlier(partnerships.earlier(id)));
        return shown;
    }

    private String advice(String advice, Optional<String> because) {
        return advice == null
                ? "–"
                : codes.text("interest.advice." + advice)
                        + because.map(row -> ". " + codes.say(row)).orElse("");
    }

    Map<String, Object> forRevision(PartnershipId id) {
        return Map.of(
                "viewRequestedChanges",
                codes.say(interests.view(id).requestedChanges()),
                "viewReference",
                id.reference(),
                "viewCommitmentChoices",
                interests.choices(id, Interests.COMMITMENT),
                "viewBoardApprovalChoices",
                interests.choices(id, Interests.BOARD_APPROVAL));
    }

    ExpressInterest answers(PartnershipId id) {
        return interests.view(id).answers();
    }

    private String operator(OperatorView operator) {
        return "%s %s, %s".formatted(operator.code(), operator.legalName(), CodeNames.country(operator.country()));
    }

    private String commitment(ExpressInterest answers) {
        if (!answers.hasManagementCommitment()) {
            return codes.text("interest.commitment.missing");
        }
        return answers.commitmentDocument() != null
                ? "%s, %s, %s"
                        .formatted(
                                answers.commitmentSignatory(),
                                codes.say(answers.commitmentSignedOn()),
                                answers.commitmentDocument())
                : "%s, %s, %s"
                        .formatted(
                                answers.boardApprovalSignatory(),
                                codes.say(answers.boardApprovedOn()),
                                answers.boardApprovalDocument());
    }

    private String earlier(List<PartnershipView> earlier) {
        if (earlier.isEmpty()) {
            return codes.text("interest.earlier.none");
        }
        var newest = lines(earlier.stream().limit(MOST_EARLIER), other -> "%s %s (%s)"
                .formatted(other.id(), codes.say(other.title()), codes.of(other.status())));
        return earlier.size() <= MOST_EARLIER
                ? newest
                : newest + "\n\n" + codes.text("interest.earlier.more", earlier.size() - MOST_EARLIER);
    }

    private static <T> String lines(Stream<T> things, Function<T, String> line) {
        return things.map(thing -> "- " + line.apply(thing)).collect(Collectors.joining("\n"));
    }
}
