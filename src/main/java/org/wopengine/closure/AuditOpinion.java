package org.wopengine.closure;

/** What an auditor says about the final accounts. */
public enum AuditOpinion {
    UNQUALIFIED,
    QUALIFIED,
    ADVERSE,
    DISCLAIMER
}
