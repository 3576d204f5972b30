package org.wopengine.closure.process;

import org.wopengine.closure.ExitKind;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code partnership-exit} and this stage agree on. */
final class PartnershipExit {
    static final String ID = "partnership-exit";

    static final FormKey SETTLE_TERMINATION = FormKey.of(ID, "UserTask_SettleTermination");

    /** Given by the caller. */
    static final Routing<ExitKind> KIND = Routing.choice("exitKind", ExitKind.class);

    private PartnershipExit() {}
}
