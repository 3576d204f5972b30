package org.wopengine.integrity.process;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.integrity.ConcernReference;
import org.wopengine.integrity.Concerns;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.PrivateProcess;

/** Keeps the process of a concern apart from those of partnerships. Looks its facade up late: the engine is made first. */
@Component
class ConcernProcess implements PrivateProcess {
    private final ObjectProvider<Concerns> concerns;

    ConcernProcess(ObjectProvider<Concerns> concerns) {
        this.concerns = concerns;
    }

    @Override
    public String id() {
        return IntegrityConcern.ID;
    }

    @Override
    public Optional<Refused> against(String reference, FormKey task, String user) {
        return concerns.getObject().against(new ConcernReference(reference), user);
    }

    @Override
    public void late(String reference, FormKey task, boolean overdue) {
        concerns.getObject().late(new ConcernReference(reference), task.element(), overdue);
    }
}
