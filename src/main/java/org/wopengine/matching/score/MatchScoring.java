package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores pairs by one set of weights under the terms of one programme. Made for one piece of work: it asks the rules once
 * for each combination of facts and remembers the answer.
 */
public final class MatchScoring {
    private static final Set<String> KNOWN = Stream.<Enum<?>>concat(
                    Stream.of(Exclusion.values()), Stream.of(Flag.values()))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Weights weights;
    private final Terms terms;
    private final EligibilityRules rules;
    private final Map<PairFacts, List<String>> judged = new ConcurrentHashMap<>();

    public MatchScoring(Weights weights, Terms terms, EligibilityRules rules) {
        this.weights = weights;
        this.terms = terms;
        this.rules = rules;
    }

    /**
     * One pair, with all reasons whether it is ruled out or not.
     *
     * @throws IllegalStateException if the rules name something that is neither an exclusion nor a flag
     */
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
        var eligibility = new Eligibility(need, offer, between, terms);
        var codes = judged.computeIfAbsent(eligibility.facts(), rules::judge);
        if (!KNOWN.containsAll(codes)) {
            throw new IllegalStateException("The rules name what is neither an exclusion nor a flag: " + codes);
        }
        return new MatchScore(
                need.site().operator(),
                offer.site().operator(),
                criteria.stream().map(CriterionScore::contribution).reduce(BigDecimal.ZERO, BigDecimal::add),
                weights.version(),
                criteria,
                named(Exclusion.values(), codes, eligibility::why),
                named(Flag.values(), codes, eligibility::why),
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

    private static <C extends Enum<C>> List<Objection<C>> named(
            C[] all, List<String> codes, Function<C, Sentence> why) {
        return Stream.of(all)
                .filter(code -> codes.contains(code.name()))
                .map(code -> new Objection<>(code, why.apply(code)))
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
