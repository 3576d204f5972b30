package org.wopengine.matching;

import java.time.Instant;
import java.util.List;
import org.wopengine.matching.score.SampleScores;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Scores as they are kept with a round. */
public final class SampleKeptScores {
    private static final Instant LATELY = Instant.parse("2026-03-01T10:00:00Z");

    private SampleKeptScores() {}

    /** The second best, with a commercial tie. */
    public static KeptScore of(String operator) {
        var tie = new CommercialTie(
                CommercialTie.Found.NOTED, new PartnershipId("WOP-2024-0001"), "A sister company bids for meters.");
        return new KeptScore(
                1, new ScoredCandidate(new OperatorCode(operator), 2, SampleScores.vectorA(), List.of(tie)), LATELY);
    }
}
