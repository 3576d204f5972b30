package org.wopengine.workplan;

import org.wopengine.workflow.FormKey;

/** The user tasks of the model {@code workplan-approval}. The worksheets are open while one of theirs is. */
public final class PlanTasks {
    /** The model. */
    public static final String PROCESS = "workplan-approval";

    public static final FormKey RECORD_DIAGNOSIS = FormKey.of(PROCESS, "UserTask_RecordDiagnosis");
    public static final FormKey DRAFT_WORK_PLAN = FormKey.of(PROCESS, "UserTask_DraftWorkPlan");
    public static final FormKey APPROVE_WORK_PLAN = FormKey.of(PROCESS, "UserTask_ApproveWorkPlan");
    public static final FormKey REVISE_WORK_PLAN = FormKey.of(PROCESS, "UserTask_ReviseWorkPlan");

    private PlanTasks() {}
}
