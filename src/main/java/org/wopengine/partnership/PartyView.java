package org.wopengine.partnership;

import java.time.LocalDate;
import org.wopengine.shared.OperatorCode;

/**
 * A party in its role.
 *
 * @param operator null for an organisation that is no operator
 * @param name legal name of the operator, or the organisation's name
 * @param until null as long as it takes part
 * @param leftReason why it left, else null
 */
public record PartyView(
        OperatorCode operator,
        String name,
        PartyRole role,
        LocalDate since,
        LocalDate until,
        PartyLeftReason leftReason) {

    public boolean isPresent() {
        return until == null;
    }
}
