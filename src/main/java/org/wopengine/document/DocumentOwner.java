package org.wopengine.document;

import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** To whom a document belongs: a partnership, or an operator's own shelf, which is there before any partnership is. */
public record DocumentOwner(PartnershipId partnership, OperatorCode operator) {
    public DocumentOwner {
        if ((partnership == null) == (operator == null)) {
            throw new IllegalArgumentException("A document belongs to a partnership or to an operator");
        }
    }

    public static DocumentOwner of(PartnershipId partnership) {
        return new DocumentOwner(partnership, null);
    }

    public static DocumentOwner of(OperatorCode operator) {
        return new DocumentOwner(null, operator);
    }

    /** Where its page is, from the root of the application. */
    public String path() {
        return partnership == null
                ? "/operators/" + operator + "/documents"
                : "/partnerships/" + partnership + "/documents";
    }

    /** What it is called by. */
    public String code() {
        return partnership == null ? operator.value() : partnership.reference();
    }

    String partnershipReference() {
        return partnership == null ? null : partnership.reference();
    }

    String operatorCode() {
        return operator == null ? null : operator.value();
    }
}
