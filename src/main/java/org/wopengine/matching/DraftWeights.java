package org.wopengine.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.wopengine.matching.score.MatchCriterion;

/**
 * Other weights as somebody types them, points of 100; together exactly 100.
 *
 * @param reason why others are wanted
 */
public record DraftWeights(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal expertise,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal language,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal context,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal scale,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal proximity,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal availability,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal resources,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal history,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal performance,
        @NotBlank @Size(max = 500) String reason) {

    Map<MatchCriterion, BigDecimal> points() {
        var points = new EnumMap<MatchCriterion, BigDecimal>(MatchCriterion.class);
        points.put(MatchCriterion.EXPERTISE, expertise);
        points.put(MatchCriterion.LANGUAGE, language);
        points.put(MatchCriterion.CONTEXT, context);
        points.put(MatchCriterion.SCALE, scale);
        points.put(MatchCriterion.PROXIMITY, proximity);
        points.put(MatchCriterion.AVAILABILITY, availability);
        points.put(MatchCriterion.RESOURCES, resources);
        points.put(MatchCriterion.HISTORY, history);
        points.put(MatchCriterion.PERFORMANCE, performance);
        return points;
    }
}
