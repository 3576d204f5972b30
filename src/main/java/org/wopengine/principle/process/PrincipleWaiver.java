package org.wopengine.principle.process;

import org.wopengine.principle.WaiverChoice;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code principle-waiver} and this module agree on. */
final class PrincipleWaiver {
    static final String ID = "principle-waiver";

    static final FormKey DECIDE_ON_WAIVER = FormKey.of(ID, "UserTask_DecideOnWaiver");

    /** Which gate asks; set by the calling process. */
    static final Routing<Gate> GATE = Routing.choice("waiverGate", Gate.class);

    static final Routing<WaiverChoice> CHOICE = Routing.choice("waiverChoice", WaiverChoice.class);

    private PrincipleWaiver() {}
}
