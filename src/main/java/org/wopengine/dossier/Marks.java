package org.wopengine.dossier;

import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartnershipStatus;

/** Style class of a status; the pages ask it as {@code @dossierMarks}. Colour never is the only sign: the word is there. */
@Component("dossierMarks")
class Marks {
    public String of(PartnershipStatus status) {
        return switch (status) {
            case ACTIVE, CLOSED, FOLLOW_UP, ARCHIVED -> "good";
            case CHANGES_REQUESTED, UNDER_REVIEW, SUSPENDED -> "wait";
            case REJECTED, WITHDRAWN, UNMATCHED, TERMINATED -> "bad";
            default -> "";
        };
    }
}
