package org.wopengine.matching;

import java.time.LocalDate;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;

/** One candidate of one round with everything said about and by it; null where nothing was said yet. */
public record CandidateView(
        int round,
        OperatorCode operator,
        PartyRole role,
        CandidateChoice choice,
        String reason,
        boolean commercialTie,
        Reply reply,
        MatchDecline declineReason,
        String replyComment,
        String signatory,
        LocalDate signedOn,
        DocumentReference letter) {}
