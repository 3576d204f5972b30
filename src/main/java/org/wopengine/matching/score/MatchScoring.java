package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Scores pairs by one set of weights under the terms of one programme. */
public final class MatchScoring {
    private final Weights weights;
    private final Terms terms;

    public MatchScoring(Weights weights, Terms terms) {
        this.weights = weights;
        this.terms = terms;
    }

    /** One pair, with all reasons whether it is ruled out or not. */
    public MatchScore score(Need need, Offer offer, Between between) {
        var criteria = new ArrayList<CriterionScore>();
        for (var criterion : MatchCriterion.values()) {
            var weight = weights.of(criterion);
            var measured = measure(criterion, need, offer, between);
            criteria.add(new CriterionScore(
                    criterion,
                    weight,
                    measured.value(),
                    measured.contribution(weight),
                    measured.known(),
                    measured.reason()));
        }
        return new MatchScore(
                need.site().operator(),
                offer.site().operator(),
                criteria.stream().map(CriterionScore::contribution).reduce(BigDecimal.ZERO, BigDecimal::add),
                weights.version(),
                criteria,
                Eligibility.exclusions(need, offer, between, terms),
                Eligibility.flags(need, offer, between),
                offer.site().name(),
                offer.load());
    }

    /** Those that may be proposed, best first, whatever the order they come in. */
    public static List<MatchScore> ranked(Collection<MatchScore> scores) {
        return scores.stream()
                .filter(MatchScore::mayBeProposed)
                .sorted(MatchScore.RANKING)
                .toList();
    }

    private static Measured measure(MatchCriterion criterion, Need need, Offer offer, Between between) {
        return switch (criterion) {
            case EXPERTISE -> Experience.fit(need, offer);
            case LANGUAGE -> Surroundings.language(need, offer);
            case CONTEXT -> Surroundings.context(need, offer);
            case SCALE -> Surroundings.scale(need, offer);
            case PROXIMITY -> Surroundings.proximity(need, offer);
            case AVAILABILITY -> Means.availability(need, offer);
            case RESOURCES -> Means.resources(offer);
            case HISTORY -> Experience.history(between);
            case PERFORMANCE -> Experience.performance(need, offer);
        };
    }
}
