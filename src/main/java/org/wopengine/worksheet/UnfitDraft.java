package org.wopengine.worksheet;

/** What came in cannot be a draft of this sheet, so nothing was saved. Becomes HTTP 400. */
final class UnfitDraft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /** @param messageKey key in the bundles */
    UnfitDraft(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments;
    }

    Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
