package org.wopengine.workflow.internal;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wopengine.shared.Actor;
import org.wopengine.shared.FormAnswers;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.Token;

/** What every service task has in common: the token, the answers, and the translation of a refusal. */
public final class Delegates {
    private Delegates() {}

    /** See {@link org.wopengine.workflow.ServiceTask#records}. */
    public static <A extends FormAnswers> JavaDelegate recording(Class<A> answers, BiConsumer<Token, A> work) {
        return execution -> {
            var submission = taken(execution);
            if (submission == null || !answers.isInstance(submission.answers())) {
                throw Refused.because("workflow.only-by-form", null);
            }
            SubmittedForm.answering(() ->
                    work.accept(new EngineToken(execution, submission.actor()), answers.cast(submission.answers())));
        };
    }

    /** See {@link org.wopengine.workflow.ServiceTask#does}. */
    public static JavaDelegate working(Consumer<Token> work) {
        return execution -> SubmittedForm.answering(() -> work.accept(new EngineToken(execution, Actor.system())));
    }

    /** Taken once: a second service task in the same command must not find the answers again. */
    private static Submission taken(DelegateExecution execution) {
        var submission = execution.getVariable(Submission.VARIABLE);
        execution.removeVariable(Submission.VARIABLE);
        return submission instanceof Submission found ? found : null;
    }
}
