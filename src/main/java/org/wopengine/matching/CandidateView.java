package org.wopengine.matching;

import java.time.LocalDate;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;

/**
 * One candidate of one round with everything said about and by it; null where nothing was said yet.
 *
 * @param reason what the officer thinks of it; null for readers it is not meant for
 * @param commercialTie null for readers it is not meant for
 * @param applicant whether it is the applicant, who is asked like every candidate and not measured
 * @param score as it stood when the officer decided; null for readers it is not meant for, and if there is none
 */
public record CandidateView(
        int round,
        OperatorCode operator,
        PartyRole role,
        CandidateChoice choice,
        String reason,
        Boolean commercialTie,
        Reply reply,
        MatchDecline declineReason,
        String replyComment,
        String signatory,
        LocalDate signedOn,
        String motivation,
        Boolean withoutCharge,
        DocumentReference letter,
        boolean applicant,
        KeptScore score) {
    boolean isProposed() {
        return choice == CandidateChoice.PROPOSE;
    }

    /** The same for another operator that was asked: who it is, in which role, and what it answers. */
    CandidateView withoutJudgement() {
        return new CandidateView(
                round,
                operator,
                role,
                choice,
                null,
                null,
                reply,
                declineReason,
                replyComment,
                signatory,
                signedOn,
                motivation,
                withoutCharge,
                letter,
                applicant,
                null);
    }

    /** The same for the operator itself, which reads its score and not what others wrote down about its business. */
    CandidateView forItself() {
        return new CandidateView(
                round,
                operator,
                role,
                choice,
                reason,
                commercialTie,
                reply,
                declineReason,
                replyComment,
                signatory,
                signedOn,
                motivation,
                withoutCharge,
                letter,
                applicant,
                score == null ? null : score.withoutTies());
    }
}
