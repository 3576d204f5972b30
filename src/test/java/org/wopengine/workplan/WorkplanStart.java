package org.wopengine.workplan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.wopengine.Desk;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.NewPartnership;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Partnerships in planning with the model of this stage alone, so that no other stage's model is walked on into. */
public final class WorkplanStart {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    private WorkplanStart() {}

    /** OP03 and OP11 have signed, for two working areas; no process of them is running. */
    public static PartnershipId signed(
            Desk desk, Partnerships partnerships, RuntimeService runtime, Map<String, Object> terms) {
        var id = desk.as("secretariat", () -> matched(partnerships));
        runtime.startProcessInstanceByKey("agreement-signing", id.reference());
        desk.complete(id, "UserTask_DraftAgreement", "op03", terms);
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(id, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
        desk.complete(id, "UserTask_SignAgreement", "op03", AgreementAnswers.sign());
        desk.complete(id, "UserTask_SignAgreement", "op11", AgreementAnswers.sign());
        return id;
    }

    private static PartnershipId matched(Partnerships partnerships) {
        var id = partnerships.register(
                new NewPartnership(
                        "Fewer commercial losses in Pucara",
                        EntryPath.OPEN_MENTEE,
                        new OperatorCode("OP03"),
                        List.of(NewParty.operator(new OperatorCode("OP11"), PartyRole.LEAD_MENTOR)),
                        Set.of(PlanBuilder.LOSSES, PlanBuilder.BILLING),
                        null,
                        null,
                        null,
                        "USD"),
                OFFICER);
        List.of(
                        PartnershipStatus.SCREENING,
                        PartnershipStatus.ELIGIBLE,
                        PartnershipStatus.MATCHING,
                        PartnershipStatus.MATCHED)
                .forEach(status -> partnerships.moveTo(id, status, OFFICER));
        return id;
    }
}
