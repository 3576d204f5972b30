package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;

/** Refuses to complete a task any other way than with its form, or a decision could be made without its answers. */
final class SubmitGuard implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        if (!(task.getExecution().getVariable(Submission.VARIABLE) instanceof Submission)) {
            var texts = (RefusalTexts)
                    Context.getProcessEngineConfiguration().getBeans().get(RefusalTexts.BEAN);
            throw texts.of("workflow.only-by-form");
        }
    }
}
