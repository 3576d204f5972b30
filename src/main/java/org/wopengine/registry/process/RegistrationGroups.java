package org.wopengine.registry.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.wopengine.registry.Registrations;
import org.wopengine.shared.OperatorCode;

/** Whose task it is, asked by the model as {@code registrants}: group ids, separated by commas as the engine splits them. */
@Component("registrants")
public class RegistrationGroups {
    private final Registrations registrations;

    RegistrationGroups(Registrations registrations) {
        this.registrations = registrations;
    }

    /** The secretariat, and the platform of the operator's region. */
    public String checkers(DelegateExecution execution) {
        return String.join(",", registrations.checkers(operator(execution)));
    }

    /** The people of the operator. */
    public String operators(DelegateExecution execution) {
        return operator(execution).group();
    }

    private static OperatorCode operator(DelegateExecution execution) {
        return new OperatorCode(execution.getProcessBusinessKey());
    }
}
