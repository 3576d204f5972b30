package org.wopengine.agreement;

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
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** One lead's answer to the request for its signature. Kept when it becomes void. */
@Entity
@Table(name = "agreement_signature", schema = "wop")
class AgreementSignature {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "partnership")
    private String partnership;

    @Column(name = "version")
    private int version;

    @Column(name = "operator")
    private String operator;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private SignatureAnswer answer;

    @Column(name = "signatory_name")
    private String signatoryName;

    @Column(name = "signatory_position")
    private String signatoryPosition;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "place")
    private String place;

    /** As an answer refers to it, D-17/1; null for signatures of before. */
    @Column(name = "signed_file")
    private String signedFile;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_reason")
    private SignatureRefusal refusalReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_wish")
    private RefusalWish refusalWish;

    @Column(name = "comment")
    private String comment;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    protected AgreementSignature() {}

    AgreementSignature(
            PartnershipId partnership,
            int version,
            OperatorCode operator,
            SignAgreement signature,
            Actor by,
            Instant at) {
        this.partnership = partnership.reference();
        this.version = version;
        this.operator = operator.value();
        this.answer = signature.answer();
        this.signatoryName = signature.signatoryName();
        this.signatoryPosition = signature.signatoryPosition();
        this.signedOn = signature.signedOn();
        this.place = signature.place();
        this.signedFile =
                signature.signedFile() == null ? null : signature.signedFile().toString();
        this.refusalReason = signature.refusalReason();
        this.refusalWish = signature.refusalWish();
        this.comment = signature.comment();
        this.answeredBy = by.user();
        this.answeredAt = at;
    }

    OperatorCode operator() {
        return new OperatorCode(operator);
    }

    boolean isSigned() {
        return answer == SignatureAnswer.SIGN && voidedAt == null;
    }

    boolean wishes(RefusalWish wish) {
        return refusalWish == wish;
    }

    String comment() {
        return comment;
    }

    void becomeVoid(Instant at) {
        if (isSigned()) {
            voidedAt = at;
        }
    }

    SignatureView view() {
        return new SignatureView(
                version,
                operator(),
                answer,
                signatoryName,
                signatoryPosition,
                signedOn,
                place,
                signedFile == null ? null : DocumentReference.of(signedFile),
                refusalReason,
                refusalWish,
                comment,
                answeredBy,
                answeredAt,
                voidedAt);
    }
}
