package org.wopengine.workflow;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wopengine.shared.FormAnswers;
import org.wopengine.workflow.internal.Delegates;

/** Makes the beans behind the service tasks of the models. */
public final class ServiceTask {
    private ServiceTask() {}

    /**
     * The service task directly behind a form: takes the checked answers, has the facade persist them, sets the
     * routing. Answers that did not come through the form of this type are refused.
     */
    public static <A extends FormAnswers> JavaDelegate records(Class<A> answers, BiConsumer<Token, A> work) {
        return Delegates.recording(answers, work);
    }

    /** A service task that works without answers. */
    public static JavaDelegate does(Consumer<Token> work) {
        return Delegates.working(work);
    }
}
