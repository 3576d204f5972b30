package org.wopengine.workflow;

import java.util.Map;
import java.util.Optional;
import org.wopengine.duties.Duty;
import org.wopengine.shared.FormAnswers;
import org.wopengine.shared.GateAnswers;
import org.wopengine.shared.Refused;

/**
 * The server's side of one form. The answers record says which fields there are and what is allowed; the engine hands
 * it, checked, to the service task directly behind the form. There is exactly one for every user task and for every
 * start event with a form.
 *
 * @param <A> record whose component names are the form's field keys
 */
public interface TaskForm<A extends FormAnswers> {
    FormKey key();

    Class<A> answers();

    /**
     * What whoever submits it does to the matter of its process. A form that has to be impartial also holds the fields of
     * {@link org.wopengine.duties.InterestAnswers}; they are no part of the answers record.
     */
    default Duty duty() {
        return GateAnswers.class.isAssignableFrom(answers()) ? Duty.DECIDE : Duty.WRITE;
    }

    /**
     * What keeps a person from this one task although its duty does not: asked when it is opened, claimed or handed over,
     * so that nobody fills it in in vain. Only for a form that has to be impartial; the facade holds the rule.
     */
    default Optional<Refused> against(Token token, String user) {
        return Optional.empty();
    }

    /**
     * What the person must see to decide: flat values under keys starting with {@code view}; a list of maps with {@code
     * value} and {@code label} is what a select offers. Read when the form is
     * opened; kept with the task's history when it is submitted. Empty for start forms.
     */
    default Map<String, Object> show(Token token) {
        return Map.of();
    }

    /** Earlier answers to begin with, when the form comes back to its author. */
    default Optional<A> earlier(Token token) {
        return Optional.empty();
    }
}
