package org.wopengine.agreement;

/** The clauses that no agreement may leave out (Code of Conduct of the alliance). */
public enum PrincipleClause {
    CODE_OF_CONDUCT,
    NOT_FOR_PROFIT,
    DIRECT_COST_ONLY,
    NON_COMMERCIAL
}
