package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.matching.score.Need;
import org.wopengine.matching.score.Offer;
import org.wopengine.matching.score.Skill;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;

/**
 * A pair that may be proposed. Pairs that are ruled out are simply not given.
 *
 * @param score points of 100, two decimals
 * @param mentorSide how easy the work is for the mentor, by which it would order its mentees: the score without what only
 *     the mentee gains by, expertise, means and better figures
 * @param levels what the mentor knows of the areas the mentee needs, 0 to 4; an area that is missing counts 0
 */
public record Pair(
        OperatorCode mentee,
        OperatorCode mentor,
        BigDecimal score,
        BigDecimal mentorSide,
        Map<WorkingArea, Integer> levels) {

    static final Comparator<Pair> IN_ORDER = Comparator.comparing(
                    (Pair pair) -> pair.mentee().value())
            .thenComparing(pair -> pair.mentor().value());

    public Pair {
        Objects.requireNonNull(mentee);
        Objects.requireNonNull(mentor);
        score = points(score);
        mentorSide = points(mentorSide);
        levels = Map.copyOf(levels);
    }

    /** @throws IllegalArgumentException if the pair is ruled out */
    public static Pair of(MatchScore score, Need need, Offer offer) {
        if (!score.mayBeProposed()) {
            throw new IllegalArgumentException(score.mentor() + " is ruled out for " + score.mentee());
        }
        var wanted = need.areas().stream().map(AreaNeed::area).collect(Collectors.toSet());
        var levels = offer.skills().stream()
                .filter(skill -> wanted.contains(skill.area()) && skill.level() != null)
                .collect(Collectors.toMap(Skill::area, Skill::level));
        return new Pair(
                score.mentee(),
                score.mentor(),
                score.total(),
                score.total()
                        .subtract(score.of(MatchCriterion.EXPERTISE).contribution())
                        .subtract(score.of(MatchCriterion.RESOURCES).contribution())
                        .subtract(score.of(MatchCriterion.PERFORMANCE).contribution()),
                levels);
    }

    boolean joins(OperatorCode oneMentee, OperatorCode oneMentor) {
        return mentee.equals(oneMentee) && mentor.equals(oneMentor);
    }

    int level(WorkingArea area) {
        return levels.getOrDefault(area, 0);
    }

    /** Hundredths of a point. */
    long hundredths() {
        return score.unscaledValue().longValueExact();
    }

    private static BigDecimal points(BigDecimal points) {
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("Points are 0 to 100: " + points);
        }
        return points.setScale(2, RoundingMode.UNNECESSARY);
    }
}
