package org.wopengine.workflow.internal;

import org.wopengine.identity.AnswerCodes;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/**
 * Somebody declared a conflict of interest in the form of a decision. The decision is refused and rolled back;
 * {@link KeptDeclarations} keeps the declaration all the same.
 */
final class ConflictDeclared extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient PartnershipId partnership;
    private final String note;
    private final transient Actor by;

    ConflictDeclared(String text, PartnershipId partnership, String note, Actor by) {
        super(text);
        setCode(AnswerCodes.KEPT);
        this.partnership = partnership;
        this.note = note;
        this.by = by;
    }

    PartnershipId partnership() {
        return partnership;
    }

    String note() {
        return note;
    }

    Actor by() {
        return by;
    }
}
