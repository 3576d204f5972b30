package org.wopengine.workflow.internal;

/**
 * Which form the running command submits, so that a refusal further on can name the field by its label. Bound to the
 * thread for the length of one submission; outside of one it is nothing.
 */
final class SubmittedForm {
    private static final ThreadLocal<String> NAME = new ThreadLocal<>();

    private SubmittedForm() {}

    static void is(String formName) {
        NAME.set(formName);
    }

    static String name() {
        return NAME.get();
    }
}
