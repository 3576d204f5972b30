package org.wopengine.monitoring;

/**
 * What the decision table about a report asks. Unknown is null, never zero.
 *
 * @param daysLate how many days after the due date the first version came; zero if in time
 * @param outputsOnTrackPercent share of the outputs due by then that are there in full; null if none was due
 * @param lowestHealth lowest score any side gave
 * @param healthGap widest difference between the sides
 */
public record ReportFacts(int daysLate, Integer outputsOnTrackPercent, Integer lowestHealth, Integer healthGap) {}
