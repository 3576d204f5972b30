package org.wopengine.monitoring;

import org.wopengine.workflow.FormKey;

/** The user tasks of the model {@code progress-report}. The worksheet is open while one of its authors' tasks is. */
public final class ReportTasks {
    /** The model. */
    public static final String PROCESS = "progress-report";

    public static final FormKey WRITE_PROGRESS_REPORT = FormKey.of(PROCESS, "UserTask_WriteProgressReport");
    public static final FormKey CO_SIGN_REPORT = FormKey.of(PROCESS, "UserTask_CoSignReport");
    public static final FormKey ACCEPT_REPORT = FormKey.of(PROCESS, "UserTask_AcceptReport");
    public static final FormKey CORRECT_PROGRESS_REPORT = FormKey.of(PROCESS, "UserTask_CorrectProgressReport");

    private ReportTasks() {}
}
