package org.wopengine.registry.process;

import java.time.LocalDate;
import org.wopengine.registry.ProfileVerdict;
import org.wopengine.registry.Registrations;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code operator-registration} and this module agree on. */
final class OperatorRegistration {
    static final String ID = Registrations.PROCESS;

    static final FormKey CHECK_PROFILE = FormKey.of(ID, "UserTask_CheckProfile");
    static final FormKey CORRECT_PROFILE = FormKey.of(ID, "UserTask_CorrectProfile");

    static final Routing<ProfileVerdict> VERDICT = Routing.choice("profileVerdict", ProfileVerdict.class);

    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");

    private OperatorRegistration() {}
}
