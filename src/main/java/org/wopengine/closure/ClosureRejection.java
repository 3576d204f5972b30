package org.wopengine.closure;

/** Why a partnership is closed without its closure being accepted. */
public enum ClosureRejection {
    OBLIGATIONS_NOT_MET,
    NO_AUDIT,
    MISSING_EVIDENCE,
    STATEMENT_MISSING,
    PRINCIPLE_CHECK_FAILED
}
