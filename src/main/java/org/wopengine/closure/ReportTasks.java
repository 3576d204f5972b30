package org.wopengine.closure;

import org.wopengine.workflow.FormKey;

/** The user tasks of the model {@code partnership-closure}. The worksheet is open while one of its authors' is. */
public final class ReportTasks {
    /** The model. */
    public static final String PROCESS = "partnership-closure";

    public static final FormKey WRITE_REPORT = FormKey.of(PROCESS, "UserTask_WriteClosureReport");
    public static final FormKey STATE_BENEFITS = FormKey.of(PROCESS, "UserTask_StateBenefits");
    public static final FormKey ACCEPT_CLOSURE = FormKey.of(PROCESS, "UserTask_AcceptClosure");
    public static final FormKey CORRECT_REPORT = FormKey.of(PROCESS, "UserTask_CorrectClosureReport");

    private ReportTasks() {}
}
