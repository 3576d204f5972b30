package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/** Refuses to complete a task any other way than with its form, or a decision could be made without its answers. */
final class SubmitGuard implements TaskListener {
    private final ObjectProvider<RefusalTexts> texts;

    SubmitGuard(ObjectProvider<RefusalTexts> texts) {
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!(task.getExecution().getVariable(Submission.VARIABLE) instanceof Submission)) {
            throw texts.getObject().of("workflow.only-by-form");
        }
    }
}
