package org.wopengine.notification;

import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What a notice is about: a partnership, or an operator in the registry. The other one is null. */
record About(PartnershipId partnership, OperatorCode operator) {
    static About of(PartnershipId partnership) {
        return new About(partnership, null);
    }

    static About of(OperatorCode operator) {
        return new About(null, operator);
    }
}
