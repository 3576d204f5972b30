package org.wopengine.agreement;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.AddendumRequested;
import org.wopengine.partnership.AgreementOver;
import org.wopengine.partnership.LifecycleMessages;
import org.wopengine.workflow.Processes;

/** Opens an addendum when it is asked for on the page of the partnership, and ends it with the partnership. */
@Component
class AddendumRequests {
    private final Agreements agreements;
    private final Processes processes;

    AddendumRequests(Agreements agreements, Processes processes) {
        this.agreements = agreements;
        this.processes = processes;
    }

    @EventListener
    public void open(AddendumRequested request) {
        agreements.amend(request);
    }

    /** The process of the addendum ends, too: it may run beside the one that closes the partnership. */
    @EventListener
    public void end(AgreementOver over) {
        if (agreements.lapse(over.partnership(), over.by())
                && processes.waitsFor(over.partnership(), LifecycleMessages.ADDENDUM_WITHDRAWN)) {
            processes.tell(over.partnership(), LifecycleMessages.ADDENDUM_WITHDRAWN);
        }
    }
}
