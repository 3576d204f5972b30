package org.wopengine.workplan;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The money of a plan as the checks of the guiding principles read it.
 *
 * @param lines of the budget and of the ledger in kind
 * @param mentorDays the working time mentors give
 */
public record PlanMoney(List<Line> lines, List<Day> mentorDays) {
    public PlanMoney {
        lines = List.copyOf(lines);
        mentorDays = List.copyOf(mentorDays);
    }

    /** One line, in the words of the partners. */
    public record Line(String description) {}

    /**
     * A mentor's working day.
     *
     * @param declared what the agreement declares as its direct cost, or null
     */
    public record Day(String party, BigDecimal unitCost, BigDecimal declared) {}

    static PlanMoney of(PlanContents plan, PlanFrame frame) {
        return new PlanMoney(
                Stream.concat(
                                plan.budget().stream().map(BudgetRow::description),
                                plan.inKind().stream().map(InKindRow::description))
                        .map(Line::new)
                        .toList(),
                plan.inKind().stream()
                        .filter(gift -> gift.isStaffTime() && frame.mentors().contains(gift.party()))
                        .map(gift -> new Day(gift.party(), gift.unitCost(), frame.dayCost(gift.party())))
                        .toList());
    }
}
