package org.wopengine.matching.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.document.Documents;
import org.wopengine.interest.InterestFacts;
import org.wopengine.interest.Interests;
import org.wopengine.matching.CandidateSight;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.Matches;
import org.wopengine.matching.MatchingView;
import org.wopengine.matching.Ranking;
import org.wopengine.matching.Rankings;
import org.wopengine.matching.RoundBefore;
import org.wopengine.matching.RoundProposals;
import org.wopengine.matching.RoundProposals.RoundProposal;
import org.wopengine.matching.ScoredCandidate;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.Partnerships;
import org.wopengine.past.EarlierText;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of this stage show above their questions. */
@Component
class MatchingScreen {
    private final Matches matches;
    private final Partnerships partnerships;
    private final Operators operators;
    private final Interests interests;
    private final Documents documents;
    private final Rankings rankings;
    private final RoundProposals proposals;
    private final RankingText texts;
    private final EarlierText earlier;
    private final CodeText codes;

    MatchingScreen(
            Matches matches,
            Partnerships partnerships,
            Operators operators,
            Interests interests,
            Documents documents,
            Rankings rankings,
            RoundProposals proposals,
            RankingText texts,
            EarlierText earlier,
            CodeText codes) {
        this.matches = matches;
        this.partnerships = partnerships;
        this.operators = operators;
        this.interests = interests;
        this.documents = documents;
        this.rankings = rankings;
        this.proposals = proposals;
        this.texts = texts;
        this.earlier = earlier;
        this.codes = codes;
    }

    /** The same, who of the registry fits how well and why, and why the last round was not approved. */
    Map<String, Object> forShortlist(PartnershipId id) {
        var shown = of(id);
        var ranking = rankings.of(id);
        var names = operators.find(
                Stream.concat(ranking.candidates().stream().map(ScoredCandidate::operator), ranking.unscored().stream())
                        .toList());
        shown.put("viewReference", id.reference());
        shown.put("viewWeights", ranking.weightsVersion());
        shown.put("viewRanking", texts.ranking(ranking, names));
        shown.put("viewRuledOut", texts.ruledOut(ranking, names));
        shown.put("viewCandidateChoices", texts.choices(ranking, names));
        shown.put("viewEarlier", earlier(id, ranking, names));
        var proposed = proposals.of(id);
        shown.put("viewProposedByRound", proposed(proposed));
        shown.put("viewRoundPage", proposed.isEmpty() ? "–" : proposed.get(0).page());
        shown.put(
                "viewNotApproved",
                codes.say(matches.before(id).map(RoundBefore::notApproved).orElse(null)));
        return shown;
    }

    /** What was done before by the applicant and the best candidates, and what runs already for whoever would be helped. */
    private String earlier(PartnershipId id, Ranking ranking, Map<OperatorCode, OperatorView> names) {
        var partnership = partnerships.require(id);
        var applicant = operators.require(partnership.applicant());
        var best = ranking.ranked().stream()
                .limit(RankingText.SHOWN)
                .map(candidate -> names.get(candidate.operator()))
                .toList();
        var mentees = (Rankings.isMentorLed(partnership) ? best.stream() : Stream.of(applicant))
                .map(OperatorView::code)
                .toList();
        return earlier.of(
                id,
                Stream.concat(Stream.of(applicant), best.stream()).toList(),
                mentees,
                partnership.workingAreas(),
                partnership.region());
    }

    /** What rounds of calls proposed for this partnership; a dash if none did. */
    private String proposed(List<RoundProposal> proposed) {
        var lines = proposed.stream()
                .map(one -> "- "
                        + codes.text(
                                "matching.proposed-by-round",
                                operator(one.mentor()),
                                codes.say(one.score()),
                                codes.say(one.by()),
                                codes.say(LocalDate.ofInstant(one.at(), ZoneOffset.UTC)),
                                String.valueOf(one.round())))
                .toList();
        return lines.isEmpty() ? "–" : String.join("\n", lines);
    }

    /** For the secretariat: everybody who came into question, with every reason. */
    Map<String, Object> of(PartnershipId id) {
        var matching = matches.view(id).orElseThrow();
        var shown = head(id, matching);
        shown.put("viewPast", candidates(matching, candidate -> candidate.round() < matching.round()));
        shown.put("viewCandidates", candidates(matching, candidate -> candidate.round() == matching.round()));
        return shown;
    }

    /** For one of the operators asked: those proposed. What the officer thinks of another one is not for it to read. */
    Map<String, Object> ofProposed(PartnershipId id, String operator) {
        var sight = CandidateSight.of(operator == null ? null : new OperatorCode(operator));
        var matching = matches.view(id).orElseThrow().seenBy(sight);
        var proposed = matching.proposed();
        var shown = head(id, matching);
        shown.put("viewCandidates", candidates(matching, proposed::contains));
        return shown;
    }

    /** The same, and the letters to choose from. */
    Map<String, Object> forLetter(PartnershipId id, String operator) {
        var shown = ofProposed(id, operator);
        var own = operator == null ? List.<OperatorCode>of() : List.of(new OperatorCode(operator));
        shown.put("viewReference", id.reference());
        shown.put("viewLetterChoices", documents.choices(Matches.LETTER, id, own));
        return shown;
    }

    private Map<String, Object> head(PartnershipId id, MatchingView matching) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put("viewApplicant", operator(partnership.applicant()));
        shown.put("viewAreas", codes.of(partnership.workingAreas()));
        shown.put("viewRound", matching.round());
        shown.put("viewRounds", matching.roundsAllowed());
        shown.put(
                "viewInterest",
                codes.of(InterestFacts.withoutPersons(interests.view(id).answers(), operators::named)));
        shown.put("viewConcept", concept(matching.concept()));
        return shown;
    }

    private String operator(OperatorCode code) {
        var operator = operators.require(code);
        return "%s %s, %s".formatted(code, operator.legalName(), CodeNames.country(operator.country()));
    }

    private String candidates(MatchingView matching, Predicate<CandidateView> shown) {
        var lines = matching.candidates().stream()
                .filter(shown)
                .map(candidate -> "- **%s** · %s · %s%s%s%s"
                        .formatted(
                                operator(candidate.operator()),
                                codes.of(candidate.role()),
                                codes.of(candidate.choice()),
                                Boolean.TRUE.equals(candidate.commercialTie())
                                        ? " · " + codes.text("matching.commercial-tie")
                                        : "",
                                candidate.reason() == null ? "" : ": " + codes.say(candidate.reason()),
                                texts.score(candidate) + reply(candidate)))
                .toList();
        return lines.isEmpty() ? "–" : String.join("\n", lines);
    }

    private String reply(CandidateView candidate) {
        if (candidate.reply() == null) {
            return "";
        }
        var comment = candidate.replyComment();
        return " → **" + codes.of(candidate.reply()) + "**" + (comment == null ? "" : ": " + codes.say(comment));
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
