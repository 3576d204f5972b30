package org.wopengine.registry;

/** How an operator plans: IBNET item P1. */
public enum PlanningProcess {
    BUDGET_FOR_NEXT_YEAR,
    MULTI_YEAR_PLAN,
    OTHER
}
