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
import org.hibernate.annotations.Immutable;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** What the other lead said to one version. */
@Entity
@Immutable
@Table(name = "agreement_answer", schema = "wop")
class DraftAnswer {
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
    @Column(name = "reply")
    private DraftReply reply;

    @Column(name = "comment")
    private String comment;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected DraftAnswer() {}

    DraftAnswer(PartnershipId partnership, int version, AnswerDraft answer, Actor by, Instant at) {
        this.partnership = partnership.reference();
        this.version = version;
        this.operator = by.operator().value();
        this.reply = answer.reply();
        this.comment = answer.comment();
        this.answeredBy = by.user();
        this.answeredAt = at;
    }

    DraftAnswerView view() {
        return new DraftAnswerView(version, new OperatorCode(operator), reply, comment, answeredBy, answeredAt);
    }
}
