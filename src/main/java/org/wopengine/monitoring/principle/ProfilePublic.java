package org.wopengine.monitoring.principle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.agreement.SignatureView;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Principles;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** TRA-3: the profile is public some days after the signature, or an exception is on record. */
@Component
class ProfilePublic implements PrincipleCheck {
    private final Principles principles;
    private final Agreements agreements;
    private final Clock clock;

    ProfilePublic(Principles principles, Agreements agreements, Clock clock) {
        this.principles = principles;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public Check check() {
        return Check.TRA_3;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var id = subject.partnership();
        var signed = agreements.signed(id);
        if (signed.isEmpty()) {
            return Finding.doesNotApply("not-signed");
        }
        var given = agreements.signatures(id).stream()
                .filter(signature -> !signature.isVoid() && signature.signedOn() != null)
                .toList();
        // those of an addendum come later and do not put the profile off
        var first = given.stream().mapToInt(SignatureView::version).min().orElseThrow();
        var signedOn = given.stream()
                .filter(signature -> signature.version() == first)
                .map(SignatureView::signedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return judge(
                signed.get().answers(),
                signedOn,
                principles.publishedAt(id).isPresent(),
                LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                thresholds);
    }

    static Finding judge(
            DraftAgreement agreement, LocalDate signedOn, boolean published, LocalDate today, Thresholds thresholds) {
        var until = signedOn.plusDays(thresholds.publicationDays());
        Finding finding;
        if (published) {
            finding = Finding.holds("public");
        } else if (!agreement.publishes() && Filled.says(agreement.publicationExceptions())) {
            finding = Finding.doesNotApply("exception");
        } else if (!today.isAfter(until)) {
            finding = Finding.doesNotApply("not-yet", until);
        } else {
            finding = Finding.broken("late", until);
        }
        return finding.having("signed-on", signedOn);
    }
}
