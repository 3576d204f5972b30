package org.wopengine.monitoring;

import java.time.LocalDate;

/**
 * A reporting period.
 *
 * @param number 1 for the first
 * @param from first day
 * @param to last day
 * @param dueOn when its report is due
 */
public record PeriodView(int number, LocalDate from, LocalDate to, LocalDate dueOn, PeriodStatus status) {}
