package org.wopengine.workplan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;
import org.wopengine.workplan.PlanTasks;
import org.wopengine.workplan.RecordDiagnosis;

/** {@code forms/workplan-approval/record-diagnosis.form}: both leads tell where the mentee stands. */
@Component
class RecordDiagnosisForm implements TaskForm<RecordDiagnosis> {
    private final WorkplanScreen screen;

    RecordDiagnosisForm(WorkplanScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PlanTasks.RECORD_DIAGNOSIS;
    }

    @Override
    public Class<RecordDiagnosis> answers() {
        return RecordDiagnosis.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDiagnosis(token.partnership());
    }
}
