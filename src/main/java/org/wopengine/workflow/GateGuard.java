package org.wopengine.workflow;

import java.util.List;
import java.util.Map;
import org.wopengine.shared.FormAnswers;
import org.wopengine.shared.Refused;

/**
 * Stands at the forms of the gates: shows what was checked, asks a few questions of its own, and may speak against a
 * decision before it reaches its service task. Its questions belong to no answers record; the form seam takes them out.
 */
public interface GateGuard {
    /** Whether it stands at this form. */
    boolean guards(TaskForm<?> form);

    /** Its own questions: fields that stand in each of these forms. */
    Class<? extends FormAnswers> questions();

    /** Flat values under keys starting with {@code view}, beside those of the form. */
    Map<String, Object> show(TaskForm<?> form, Token token);

    /**
     * @param answers of the form, checked
     * @param own the answers to its own questions, checked
     */
    Verdict decide(TaskForm<?> form, Token token, FormAnswers answers, FormAnswers own);

    /**
     * What it says to a decision.
     *
     * @param against everything that speaks against it, each with the field to correct
     * @param shown what {@link #show} says at this moment, with what was just answered
     */
    record Verdict(List<Refused> against, Map<String, Object> shown) {}
}
