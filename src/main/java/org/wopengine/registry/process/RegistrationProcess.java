package org.wopengine.registry.process;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.registry.Registrations;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.PrivateProcess;

/** The registration runs under the operator's code. Looks its facade up late: the engine is made first. */
@Component
class RegistrationProcess implements PrivateProcess {
    private final ObjectProvider<Registrations> registrations;

    RegistrationProcess(ObjectProvider<Registrations> registrations) {
        this.registrations = registrations;
    }

    @Override
    public String id() {
        return OperatorRegistration.ID;
    }

    @Override
    public Optional<Refused> against(String reference, FormKey task, String user) {
        return task.equals(OperatorRegistration.CHECK_PROFILE)
                ? registrations.getObject().againstChecking(new OperatorCode(reference), user)
                : Optional.empty();
    }

    @Override
    public void late(String reference, FormKey task, boolean overdue) {
        var operator = new OperatorCode(reference);
        var groups = task.equals(OperatorRegistration.CHECK_PROFILE)
                ? registrations.getObject().checkers(operator)
                : Set.of(operator.group());
        registrations.getObject().late(operator, groups, overdue);
    }
}
