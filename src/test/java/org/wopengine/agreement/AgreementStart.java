package org.wopengine.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wopengine.Desk;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.NewPartnership;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Partnerships whose partners have found each other, made without the stages before: OP03 asked, OP11 helps. */
public final class AgreementStart {
    public static final Actor MENTEE = new Actor("op03", "operator-OP03", null);
    public static final Actor MENTOR = new Actor("op11", "operator-OP11", null);
    public static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    private AgreementStart() {}

    /** @param others parties next to the lead mentee OP03 and the lead mentor OP11 */
    public static PartnershipId matched(Desk desk, Partnerships partnerships, NewParty... others) {
        var parties = new ArrayList<>(List.of(NewParty.operator(new OperatorCode("OP11"), PartyRole.LEAD_MENTOR)));
        parties.addAll(List.of(others));
        return desk.as("secretariat", () -> {
            var id = partnerships.register(
                    new NewPartnership(
                            "Fewer losses in Pucara",
                            EntryPath.OPEN_MENTEE,
                            new OperatorCode("OP03"),
                            parties,
                            Set.of(WorkingArea.ASSET_MANAGEMENT),
                            null,
                            null,
                            null,
                            "USD"),
                    OFFICER);
            for (var status : List.of(
                    PartnershipStatus.SCREENING,
                    PartnershipStatus.ELIGIBLE,
                    PartnershipStatus.MATCHING,
                    PartnershipStatus.MATCHED)) {
                partnerships.moveTo(id, status, OFFICER);
            }
            return id;
        });
    }

    public static NewParty mentee(String operator) {
        return NewParty.operator(new OperatorCode(operator), PartyRole.MENTEE);
    }

    public static NewParty mentor(String operator) {
        return NewParty.operator(new OperatorCode(operator), PartyRole.MENTOR);
    }
}
