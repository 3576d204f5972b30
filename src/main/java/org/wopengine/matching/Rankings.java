package org.wopengine.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopengine.interest.BusinessTold;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestView;
import org.wopengine.interest.Interests;
import org.wopengine.matching.MatchFacts.Known;
import org.wopengine.matching.score.Between;
import org.wopengine.matching.score.EarlierPartnership;
import org.wopengine.matching.score.EarlierPartnership.Outcome;
import org.wopengine.matching.score.EligibilityRules;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.matching.score.MatchScoring;
import org.wopengine.matching.score.Need;
import org.wopengine.matching.score.Offer;
import org.wopengine.matching.score.Terms;
import org.wopengine.matching.score.Weights;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.Together;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/**
 * Ranks the registry for one partnership: mentors for a mentee that asks, mentees for a mentor that offers. Nothing is
 * written here; {@link Matches} keeps what stood before the officer who decided.
 */
@UseCases
public class Rankings {
    private final MatchFacts facts;
    private final CommercialTies ties;
    private final Interests interests;
    private final Partnerships partnerships;
    private final MatchingWeights weights;
    private final EligibilityRules rules;
    private final MatchingSettings settings;
    private final Clock clock;

    Rankings(
            MatchFacts facts,
            CommercialTies ties,
            Interests interests,
            Partnerships partnerships,
            MatchingWeights weights,
            EligibilityRules rules,
            MatchingSettings settings,
            Clock clock) {
        this.facts = facts;
        this.ties = ties;
        this.interests = interests;
        this.partnerships = partnerships;
        this.weights = weights;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What an officer says about a pair beyond what is known.
     *
     * @param interpretation it is budgeted
     * @param commercialTie there is one
     */
    record Noted(boolean interpretation, boolean commercialTie) {
        static final Noted NOTHING = new Noted(false, false);

        static Noted of(CandidateRow row) {
            return new Noted(Boolean.TRUE.equals(row.interpretation()), Boolean.TRUE.equals(row.commercialTie()));
        }
    }

    /** As it stands now, by the weights in force. */
    public Ranking of(PartnershipId id) {
        return of(id, Map.of());
    }

    Ranking of(PartnershipId id, Map<OperatorCode, Noted> noted) {
        return of(id, look(), noted, List.of(weights.inForce())).get(0);
    }

    /**
     * Everything that is the same for all partnerships, read once.
     *
     * @param waiting interests that are not matched yet, the newest first
     * @param told what operators told of their business
     */
    record Registry(List<Known> everybody, List<InterestView> waiting, List<BusinessTold> told) {
        Optional<Known> of(OperatorCode operator) {
            return everybody.stream()
                    .filter(known -> known.code().equals(operator))
                    .findAny();
        }
    }

    Registry look() {
        return new Registry(facts.everybody(), interests.waiting(), interests.businessTold());
    }

    /** One ranking for each set of weights, of the same facts. */
    List<Ranking> of(PartnershipId id, Registry registry, Map<OperatorCode, Noted> noted, List<Weights> several) {
        var partnership = partnerships.require(id);
        var interest = interests.view(id).answers();
        var applicant = registry.of(partnership.applicant()).orElseGet(() -> facts.known(partnership.applicant()));
        var others = registry.everybody().stream()
                .filter(known -> !known.code().equals(partnership.applicant()))
                .toList();
        var sides = sides(partnership, interest, applicant, registry.waiting());
        var found = ties.of(
                applicant.profile().operator(),
                others.stream().map(known -> known.profile().operator()).toList(),
                registry.told());
        var earlier = earlier(partnership);
        return several.stream()
                .map(one -> {
                    var scored = new ArrayList<ScoredCandidate>();
                    var unscored = new ArrayList<OperatorCode>();
                    var scoring = new MatchScoring(one, terms(), rules);
                    for (var other : others) {
                        var code = other.code();
                        var said = noted.getOrDefault(code, Noted.NOTHING);
                        var tied = found.getOrDefault(code, List.of());
                        var between = new Between(
                                earlier.getOrDefault(code, List.of()),
                                said.commercialTie() || !tied.isEmpty(),
                                // the files of the integrity reviewers are closed to everybody else, and so to this
                                false);
                        sides.score(other, said.interpretation(), between, scoring)
                                .ifPresentOrElse(
                                        score -> scored.add(new ScoredCandidate(code, null, score, tied)),
                                        () -> unscored.add(code));
                    }
                    return new Ranking(one.version(), clock.instant(), numbered(scored), unscored);
                })
                .toList();
    }

    /** Whether the applicant of a partnership is the one that helps. */
    public static boolean isMentorLed(PartnershipView partnership) {
        return partnership.entryPath() == EntryPath.OPEN_MENTOR
                || partnership
                        .leadMentor()
                        .filter(partnership.applicant()::equals)
                        .isPresent();
    }

    private static List<ScoredCandidate> numbered(List<ScoredCandidate> scored) {
        var ordered = scored.stream().sorted(ScoredCandidate.IN_ORDER).toList();
        var numbered = new ArrayList<ScoredCandidate>();
        for (var candidate : ordered) {
            numbered.add(candidate.at(candidate.isRanked() ? numbered.size() + 1 : null));
        }
        return numbered;
    }

    private Terms terms() {
        return new Terms(settings.publicMentee(), settings.publicMentor());
    }

    /** Those that were signed; how one ended tells its status. */
    private Map<OperatorCode, List<EarlierPartnership>> earlier(PartnershipView partnership) {
        return partnerships.together(partnership.applicant()).stream()
                .filter(together -> !together.partnership().equals(partnership.id()))
                .filter(together -> outcome(together.status()).isPresent())
                .collect(Collectors.groupingBy(
                        Together::other,
                        Collectors.mapping(
                                together -> new EarlierPartnership(
                                        together.partnership().reference(),
                                        outcome(together.status()).orElseThrow()),
                                Collectors.toList())));
    }

    private static Optional<Outcome> outcome(PartnershipStatus status) {
        if (status == PartnershipStatus.TERMINATED) {
            return Optional.of(Outcome.FAILED);
        }
        if (Set.of(PartnershipStatus.CLOSED, PartnershipStatus.FOLLOW_UP, PartnershipStatus.ARCHIVED)
                .contains(status)) {
            return Optional.of(Outcome.SUCCESSFUL);
        }
        return status.isRunning() ? Optional.of(Outcome.RUNNING) : Optional.empty();
    }

    private Sides sides(
            PartnershipView partnership, ExpressInterest interest, Known applicant, List<InterestView> waitingNow) {
        var told = new HashMap<OperatorCode, ExpressInterest>();
        var wanted = isMentorLed(partnership) ? EntryPath.OPEN_MENTEE : EntryPath.OPEN_MENTOR;
        for (var waiting : waitingNow) {
            if (waiting.answers().entryPath() == wanted) {
                told.putIfAbsent(waiting.applicant(), waiting.answers());
            }
        }
        if (isMentorLed(partnership)) {
            var offer = facts.offer(applicant, interest);
            Function<Known, Optional<Need>> need = other -> told.containsKey(other.code())
                    ? Optional.of(facts.needBeside(other, told.get(other.code())))
                    : facts.need(other);
            return (other, interpreted, between, scoring) ->
                    need.apply(other).map(wish -> score(scoring, wish, interpreted, offer, between));
        }
        var need = facts.need(applicant, interest);
        return (other, interpreted, between, scoring) -> Optional.of(score(
                scoring,
                need,
                interpreted,
                told.containsKey(other.code())
                        ? facts.offerBeside(other, told.get(other.code()))
                        : partner(partnership, interest, other),
                between));
    }

    /** Those who apply together told what the mentor offers in the one interest of both. */
    private Offer partner(PartnershipView partnership, ExpressInterest interest, Known other) {
        return partnership.entryPath() == EntryPath.JOINT
                        && other.code().value().equals(interest.partnerOperator())
                ? facts.offer(other, interest)
                : facts.offer(other);
    }

    private static MatchScore score(
            MatchScoring scoring, Need need, boolean interpreted, Offer offer, Between between) {
        return scoring.score(interpreted ? need.interpreted() : need, offer, between);
    }

    /** Puts a candidate on the side that is free. */
    @FunctionalInterface
    private interface Sides {
        Optional<MatchScore> score(Known other, boolean interpreted, Between between, MatchScoring scoring);
    }
}
