package org.wopengine.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.Money;
import org.wopengine.workplan.Measure;

/**
 * What a partnership has reached so far, by its accepted reports.
 *
 * @param capacities the scores given last, by code of the capacity outcome
 * @param readings values measured, oldest first, by indicator and scope; what was not measured is absent, never zero
 * @param outputs what was reported last of each output, by its code; quantities count from the beginning of the
 *     partnership
 * @param mentorDays staff days of all mentors together
 * @param menteeDays staff days of all mentees together
 * @param women participants of all activities; who took part in two is counted twice
 * @param men as {@code women}
 * @param missionDays days spent on missions
 * @param spentByCategory cash spent; categories without spending are absent
 * @param spentByFunder the same money by who gave it
 * @param spent all of it
 */
public record Achievements(
        Map<String, CapacityScore> capacities,
        Map<Measure, List<Reading>> readings,
        Map<String, OutputActual> outputs,
        BigDecimal mentorDays,
        BigDecimal menteeDays,
        int women,
        int men,
        int missions,
        int missionDays,
        Map<CostCategory, Money> spentByCategory,
        Map<String, Money> spentByFunder,
        Money spent) {}
