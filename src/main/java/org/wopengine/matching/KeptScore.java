package org.wopengine.matching;

import java.time.Instant;

/** A score as it stood when an officer decided on a round. Never changed. */
public record KeptScore(int round, ScoredCandidate candidate, Instant generatedAt) {
    KeptScore withoutTies() {
        return new KeptScore(round, candidate.withoutTies(), generatedAt);
    }
}
