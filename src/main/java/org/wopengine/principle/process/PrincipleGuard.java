package org.wopengine.principle.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.principle.GateForm;
import org.wopengine.principle.PrincipleAnswers;
import org.wopengine.principle.Principles;
import org.wopengine.principle.Subject;
import org.wopengine.shared.FormAnswers;
import org.wopengine.shared.GateAnswers;
import org.wopengine.workflow.GateGuard;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** Stands at every gate: shows what the checks find, and lets no approval through that a check speaks against. */
@Component
class PrincipleGuard implements GateGuard {
    private final Principles principles;
    private final PrincipleScreen screen;

    PrincipleGuard(Principles principles, PrincipleScreen screen) {
        this.principles = principles;
        this.screen = screen;
    }

    @Override
    public boolean guards(TaskForm<?> form) {
        return form instanceof GateForm<?>;
    }

    @Override
    public Class<? extends FormAnswers> questions() {
        return PrincipleAnswers.class;
    }

    @Override
    public Map<String, Object> show(TaskForm<?> form, Token token) {
        return screen.forGate(subject(form, token));
    }

    @Override
    public Verdict decide(TaskForm<?> form, Token token, FormAnswers answers, FormAnswers own) {
        var subject = subject(form, token);
        var decision =
                principles.decide(subject, ((GateAnswers) answers).decision(), (PrincipleAnswers) own, token.actor());
        return new Verdict(decision.against(), screen.of(subject, decision.outcomes()));
    }

    private static Subject subject(TaskForm<?> form, Token token) {
        var gate = (GateForm<?>) form;
        return new Subject(token.partnership(), gate.gate(), gate.part(token));
    }
}
