package org.wopengine.integrity.process;

import org.wopengine.integrity.ConfirmationChoice;
import org.wopengine.integrity.Intake;
import org.wopengine.integrity.PeopleNeeded;
import org.wopengine.integrity.TriageChoice;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code integrity-concern} and this module agree on. */
final class IntegrityConcern {
    static final String ID = Intake.PROCESS;

    static final FormKey TRIAGE_CONCERN = FormKey.of(ID, "UserTask_TriageConcern");
    static final FormKey EXAMINE_CONCERN = FormKey.of(ID, "UserTask_ExamineConcern");
    static final FormKey DECIDE_CONCERN = FormKey.of(ID, "UserTask_DecideConcern");
    static final FormKey CONFIRM_OUTCOME = FormKey.of(ID, "UserTask_ConfirmOutcome");
    static final FormKey INFORM_REPORTER = FormKey.of(ID, "UserTask_InformReporter");

    static final Routing<TriageChoice> TRIAGE = Routing.choice("concernTriage", TriageChoice.class);

    /** Two, where the outcome changes the partnership. */
    static final Routing<PeopleNeeded> PEOPLE = Routing.choice("concernPeople", PeopleNeeded.class);

    static final Routing<ConfirmationChoice> CONFIRMATION =
            Routing.choice("concernConfirmation", ConfirmationChoice.class);

    private IntegrityConcern() {}
}
