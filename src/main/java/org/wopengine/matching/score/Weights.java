package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.wopengine.shared.Refused;

/**
 * How much each criterion counts, in points of 100, under the number that stands beside every score made with it.
 *
 * @param version 1 and up
 * @param points for every criterion 0 to 100, at most two decimals, together exactly 100
 * @throws Refused if a criterion lacks its weight, a weight is out of range, or they do not sum to 100
 */
public record Weights(int version, Map<MatchCriterion, BigDecimal> points) {
    /** What all weights sum to. */
    public static final BigDecimal SUM = BigDecimal.valueOf(100);

    private static final int DECIMALS = 2;

    public Weights {
        if (version < 1) {
            throw new IllegalArgumentException("A version of weights is 1 or more: " + version);
        }
        var checked = new EnumMap<MatchCriterion, BigDecimal>(MatchCriterion.class);
        for (var criterion : MatchCriterion.values()) {
            checked.put(criterion, checked(criterion, points.get(criterion)));
        }
        var sum = checked.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(SUM) != 0) {
            throw Refused.because(
                    sum.compareTo(SUM) < 0 ? "matching.weights.too-little" : "matching.weights.too-much",
                    null,
                    plain(sum),
                    plain(sum.subtract(SUM).abs()));
        }
        points = Collections.unmodifiableMap(checked);
    }

    /** The weights of the field report. */
    public static Weights defaults(int version) {
        var points = new EnumMap<MatchCriterion, BigDecimal>(MatchCriterion.class);
        for (var criterion : MatchCriterion.values()) {
            points.put(criterion, criterion.defaultWeight());
        }
        return new Weights(version, points);
    }

    /** The weight of one criterion, two decimals. */
    public BigDecimal of(MatchCriterion criterion) {
        return points.get(criterion);
    }

    private static BigDecimal checked(MatchCriterion criterion, BigDecimal weight) {
        if (weight == null) {
            throw Refused.because("matching.weights.missing", field(criterion));
        }
        if (weight.signum() < 0 || weight.compareTo(SUM) > 0) {
            throw Refused.because("matching.weights.range", field(criterion), plain(weight));
        }
        if (weight.stripTrailingZeros().scale() > DECIMALS) {
            throw Refused.because("matching.weights.decimals", field(criterion), plain(weight));
        }
        return weight.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** The field of a form the weight is typed into, such as {@code expertise}. */
    private static String field(MatchCriterion criterion) {
        return criterion.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
