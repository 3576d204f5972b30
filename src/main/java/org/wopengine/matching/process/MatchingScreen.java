package org.wopengine.matching.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.matching.MatchingView;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of this stage show above their questions. */
@Component
class MatchingScreen {
    private final Matches matches;
    private final Partnerships partnerships;
    private final Operators operators;
    private final CodeText codes;

    MatchingScreen(Matches matches, Partnerships partnerships, Operators operators, CodeText codes) {
        this.matches = matches;
        this.partnerships = partnerships;
        this.operators = operators;
        this.codes = codes;
    }

    Map<String, Object> of(PartnershipId id) {
        var partnership = partnerships.require(id);
        var matching = matches.view(id).orElseThrow();
        var shown = new HashMap<String, Object>();
        shown.put("viewTitle", partnership.title());
        shown.put("viewApplicant", operator(partnership.applicant()));
        shown.put("viewAreas", codes.of(partnership.workingAreas()));
        shown.put("viewRound", matching.round());
        shown.put("viewRounds", matching.roundsAllowed());
        shown.put(
                "viewRegistry",
                operators.all().stream()
                        .filter(OperatorView::mayTakePart)
                        .filter(operator -> !operator.code().equals(partnership.applicant()))
                        .map(this::line)
                        .collect(Collectors.joining("\n")));
        shown.put(
                "viewPast",
                candidates(matching.candidates().stream()
                        .filter(candidate -> candidate.round() < matching.round())
                        .toList()));
        shown.put(
                "viewCandidates",
                candidates(matching.candidates().stream()
                        .filter(candidate -> candidate.round() == matching.round())
                        .toList()));
        shown.put("viewConcept", concept(matching.concept()));
        return shown;
    }

    private String line(OperatorView operator) {
        return "- **%s** %s · %s · %s"
                .formatted(
                        operator.code(),
                        operator.legalName(),
                        operator.country(),
                        String.join(", ", operator.languages()));
    }

    private String operator(OperatorCode code) {
        var operator = operators.require(code);
        return "%s %s (%s)".formatted(code, operator.legalName(), operator.country());
    }

    private String candidates(List<CandidateView> candidates) {
        return candidates.isEmpty()
                ? "–"
                : candidates.stream()
                        .map(candidate -> "- %s · %s · %s%s%s: %s"
                                .formatted(
                                        operator(candidate.operator()),
                                        codes.of(candidate.role()),
                                        codes.of(candidate.choice()),
                                        candidate.commercialTie() ? " · " + codes.text("matching.commercial-tie") : "",
                                        candidate.reply() == null ? "" : " · " + codes.of(candidate.reply()),
                                        Objects.toString(candidate.replyComment(), candidate.reason())))
                        .collect(Collectors.joining("\n"));
    }

    private String concept(MatchingView.Concept concept) {
        return concept == null
                ? "–"
                : codes.text(
                        "matching.concept",
                        concept.objective(),
                        concept.focus(),
                        concept.targets(),
                        concept.contributions(),
                        concept.results(),
                        concept.months());
    }
}
