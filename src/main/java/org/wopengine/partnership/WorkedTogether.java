package org.wopengine.partnership;

import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** A partnership in which one operator helps or helped another. */
public record WorkedTogether(
        PartnershipId partnership, PartnershipStatus status, OperatorCode mentor, OperatorCode mentee) {}
