package org.wopengine.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** One operator in one round: what the officer thinks of it and what it answers. Each row has one writer at a time. */
@Entity
@Table(name = "match_candidate", schema = "wop")
class MatchCandidate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "partnership")
    private String partnership;

    @Column(name = "round")
    private int round;

    @Column(name = "operator")
    private String operator;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private PartyRole role;

    @Column(name = "applicant")
    private boolean applicant;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice")
    private CandidateChoice choice;

    @Column(name = "reason")
    private String reason;

    @Column(name = "interpretation")
    private boolean interpretation;

    @Column(name = "commercial_tie")
    private boolean commercialTie;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply")
    private Reply reply;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private MatchDecline declineReason;

    @Column(name = "reply_comment")
    private String replyComment;

    @Column(name = "motivation")
    private String motivation;

    @Column(name = "without_charge")
    private Boolean withoutCharge;

    @Column(name = "replied_by")
    private String repliedBy;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "letter")
    private LetterChoice letter;

    @Column(name = "signatory")
    private String signatory;

    @Column(name = "position")
    private String position;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "letter_document")
    private String letterDocument;

    @Column(name = "letter_comment")
    private String letterComment;

    @Column(name = "letter_by")
    private String letterBy;

    protected MatchCandidate() {}

    /** A candidate the officer has put on the list. */
    MatchCandidate(PartnershipId partnership, int round, CandidateRow row) {
        this.partnership = partnership.reference();
        this.round = round;
        this.operator = row.operator();
        this.role = row.role();
        this.choice = row.choice();
        this.reason = row.reason();
        this.interpretation = Boolean.TRUE.equals(row.interpretation());
        this.commercialTie = Boolean.TRUE.equals(row.commercialTie());
    }

    /** The applicant, who is asked like every candidate. */
    static MatchCandidate applicant(PartnershipId partnership, int round, OperatorCode operator, PartyRole role) {
        var candidate = new MatchCandidate();
        candidate.partnership = partnership.reference();
        candidate.round = round;
        candidate.operator = operator.value();
        candidate.role = role;
        candidate.applicant = true;
        candidate.choice = CandidateChoice.PROPOSE;
        candidate.reason = "Applicant";
        return candidate;
    }

    void answer(AnswerProposal answer, Actor by, Instant at) {
        if (reply != null) {
            throw Conflict.because("matching.answered", operator);
        }
        reply = answer.reply();
        declineReason = answer.reply() == Reply.DECLINE ? answer.reasonCode() : null;
        replyComment = answer.comment();
        motivation = answer.motivation();
        withoutCharge = answer.withoutCharge();
        repliedBy = by.user();
        repliedAt = at;
    }

    void letter(SignLetterOfIntent answer, Actor by) {
        if (letter != null) {
            throw Conflict.because("matching.letter-given", operator);
        }
        letter = answer.choice();
        signatory = answer.signatory();
        position = answer.position();
        signedOn = answer.signedOn();
        letterDocument = answer.letter() == null ? null : answer.letter().toString();
        letterComment = answer.comment();
        letterBy = by.user();
    }

    int round() {
        return round;
    }

    String reason() {
        return reason;
    }

    OperatorCode operator() {
        return new OperatorCode(operator);
    }

    PartyRole role() {
        return role;
    }

    boolean isApplicant() {
        return applicant;
    }

    boolean isProposed() {
        return choice == CandidateChoice.PROPOSE;
    }

    boolean accepts() {
        return reply == Reply.ACCEPT;
    }

    boolean refusesLetter() {
        return letter == LetterChoice.REFUSE;
    }

    boolean hasSigned() {
        return letter == LetterChoice.SIGN;
    }

    /** @param score as it was kept with the round, or null */
    CandidateView view(KeptScore score) {
        return new CandidateView(
                round,
                operator(),
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
                letterDocument == null ? null : DocumentReference.of(letterDocument),
                applicant,
                score);
    }
}
