package org.wopengine.principle;

import org.wopengine.shared.Gate;
import org.wopengine.shared.GateAnswers;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/**
 * The form of a gate: the principles are checked when it is opened and again when it is decided. Holds the fields of
 * {@link PrincipleAnswers} besides; they are no part of the answers record.
 *
 * @param <A> the gate's own answers
 */
public interface GateForm<A extends GateAnswers> extends TaskForm<A> {
    Gate gate();

    /** Which part of the gate the task is about; null where it has none. */
    default Integer part(Token token) {
        return null;
    }
}
