package org.wopengine.monitoring;

import java.util.function.Function;

/** The six criteria of the OECD's Development Assistance Committee by which a review rates a partnership. */
enum Criterion {
    RELEVANCE(WriteReview::relevance, WriteReview::relevanceFinding),
    COHERENCE(WriteReview::coherence, WriteReview::coherenceFinding),
    EFFECTIVENESS(WriteReview::effectiveness, WriteReview::effectivenessFinding),
    EFFICIENCY(WriteReview::efficiency, WriteReview::efficiencyFinding),
    IMPACT(WriteReview::impact, WriteReview::impactFinding),
    SUSTAINABILITY(WriteReview::sustainability, WriteReview::sustainabilityFinding);

    private final Function<WriteReview, Integer> rating;
    private final Function<WriteReview, String> finding;

    Criterion(Function<WriteReview, Integer> rating, Function<WriteReview, String> finding) {
        this.rating = rating;
        this.finding = finding;
    }

    int rating(WriteReview review) {
        return rating.apply(review);
    }

    String finding(WriteReview review) {
        return finding.apply(review);
    }
}
