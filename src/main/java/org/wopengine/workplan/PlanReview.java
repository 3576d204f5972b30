package org.wopengine.workplan;

import java.util.List;

/**
 * A version of a plan as whoever decides on it should see it.
 *
 * @param warnings what to look at twice, in the reader's language
 */
public record PlanReview(WorkPlanView plan, PlanVersionView version, List<String> warnings) {}
