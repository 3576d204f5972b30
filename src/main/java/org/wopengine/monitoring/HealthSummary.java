package org.wopengine.monitoring;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the scores of all leads say together.
 *
 * @param lowest the lowest score anybody gave on any path, or null if nobody gave one
 * @param gap the widest difference between two leads on the same path, or null if fewer than two gave scores
 */
record HealthSummary(Integer lowest, Integer gap) {
    /** A score that calls for attention. */
    static final int LOW = 2;

    /** A difference between the sides that calls for attention. */
    static final int WIDE = 2;

    private static final int PATHS = 5;

    /** @param scores one list of five for each lead */
    static HealthSummary of(List<List<Integer>> scores) {
        var lowest =
                scores.stream().flatMap(List::stream).min(Integer::compareTo).orElse(null);
        return new HealthSummary(lowest, scores.size() < 2 ? null : widest(scores));
    }

    private static int widest(List<List<Integer>> scores) {
        return IntStream.range(0, PATHS)
                .map(path -> {
                    var onPath = scores.stream().mapToInt(of -> of.get(path)).summaryStatistics();
                    return onPath.getMax() - onPath.getMin();
                })
                .max()
                .orElseThrow();
    }

    /** Whether somebody has to be told. */
    boolean isAlarming() {
        return lowest != null && lowest <= LOW || gap != null && gap >= WIDE;
    }
}
