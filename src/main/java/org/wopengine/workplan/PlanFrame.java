package org.wopengine.workplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/**
 * What a plan has to fit into: the agreement, the parties, the baselines.
 *
 * @param directDayCost what a staff day costs each party that declared it
 * @param parties codes of the operators that take part now
 * @param mentors those of them that are mentors
 * @param areas what the partnership is about
 * @param baselines the value of each measure, null inside if a plan to measure stands for it; absent if the diagnosis
 *     does not name it
 */
record PlanFrame(
        LocalDate startsOn,
        LocalDate endsOn,
        Money cash,
        BigDecimal inKindValue,
        Map<OperatorCode, BigDecimal> directDayCost,
        Set<String> parties,
        Set<String> mentors,
        Set<WorkingArea> areas,
        Map<Measure, Baseline> baselines,
        PlanTolerances tolerances) {

    boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    boolean containsYear(int year) {
        return year >= startsOn.getYear() && year <= endsOn.getYear();
    }

    /** What the agreement declares for a staff day of the party, or null. */
    BigDecimal dayCost(String party) {
        return OperatorCode.fits(party) ? directDayCost.get(new OperatorCode(party)) : null;
    }
}
