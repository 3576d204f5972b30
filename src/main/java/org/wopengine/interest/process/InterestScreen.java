package org.wopengine.interest.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wopengine.shared.DossierChapter.Section;
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

    Map<String, Object> forScreening(PartnershipId id, String advice) {
        var interest = interests.view(id);
        var answers = interest.answers();
        var shown = new HashMap<String, Object>();
        shown.put("viewTitle", answers.title());
        shown.put("viewVersion", interest.version());
        shown.put("viewApplicant", operator(operators.require(interest.applicant())));
        shown.put("viewEntryPath", codes.of(answers.entryPath()));
        shown.put("viewAdvice", advice == null ? "–" : codes.text("interest.advice." + advice));
        shown.put(
                "viewInterest",
                InterestFacts.of(answers).stream().map(this::section).collect(Collectors.joining("\n\n")));
        shown.put("viewCommitment", commitment(answers));
        shown.put("viewEarlier", earlier(partnerships.earlier(id)));
        return shown;
    }

    Map<String, Object> forRevision(PartnershipId id) {
        return Map.of(
                "viewRequestedChanges", Objects.toString(interests.view(id).requestedChanges(), "–"));
    }

    ExpressInterest answers(PartnershipId id) {
        return interests.view(id).answers();
    }

    private String operator(OperatorView operator) {
        return "%s %s (%s)".formatted(operator.code(), operator.legalName(), operator.country());
    }

    /** One block of answers as a list; a table's row is one point of it. */
    private String section(Section section) {
        var points = Stream.concat(
                section.facts().stream()
                        .filter(fact -> !codes.say(fact.value()).equals("–"))
                        .map(fact -> "**%s:** %s".formatted(codes.text(fact.labelKey()), codes.say(fact.value()))),
                section.rows().stream().map(row -> row.stream().map(codes::say).collect(Collectors.joining(" · "))));
        return "**%s**\n\n%s".formatted(codes.text(section.titleKey()), lines(points, point -> point));
    }

    private String commitment(ExpressInterest answers) {
        if (!answers.hasManagementCommitment()) {
            return codes.text("interest.commitment.missing");
        }
        return answers.commitmentSignatory() != null
                ? answers.commitmentSignatory() + ", " + answers.commitmentSignedOn()
                : answers.boardApprovalSignatory() + ", " + answers.boardApprovedOn();
    }

    private String earlier(List<PartnershipView> earlier) {
        return earlier.isEmpty()
                ? codes.text("interest.earlier.none")
                : lines(earlier.stream(), other -> "%s %s (%s)"
                        .formatted(other.id(), other.title(), codes.of(other.status())));
    }

    private static <T> String lines(Stream<T> things, Function<T, String> line) {
        return things.map(thing -> "- " + line.apply(thing)).collect(Collectors.joining("\n"));
    }
}
