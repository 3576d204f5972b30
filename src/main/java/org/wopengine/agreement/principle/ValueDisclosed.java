package org.wopengine.agreement.principle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.CashSource;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.shared.Money;

/** TRA-2: what it is worth in cash and in kind, and who pays which share, is disclosed. No cash at all is fine. */
@Component
class ValueDisclosed implements PrincipleCheck {
    private final Agreements agreements;

    ValueDisclosed(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Check check() {
        return Check.TRA_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var latest = agreements.latest(subject.partnership()).orElseThrow();
        return judge(latest.answers(), latest.inKindValue());
    }

    static Finding judge(DraftAgreement agreement, BigDecimal inKind) {
        var cash = agreement.cashTotal();
        var nameless = agreement.cash().stream()
                .filter(source -> !Filled.given(source.organisation()))
                .count();
        var largest = agreement.cash().stream()
                .map(CashSource::amount)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        Finding finding;
        if (nameless > 0) {
            finding = Finding.broken("nameless", nameless);
        } else if (cash.amount().signum() == 0 && inKind.signum() == 0) {
            finding = Finding.noteworthy("nothing");
        } else if (cash.amount().signum() == 0) {
            finding = Finding.holds("in-kind", new Money(inKind, agreement.currency()));
        } else {
            finding = Finding.holds(
                    "value",
                    cash,
                    new Money(inKind, agreement.currency()),
                    agreement.cash().size());
        }
        return finding.having("cash", cash)
                .having("in-kind", new Money(inKind, agreement.currency()))
                .having("funders", agreement.cash().size())
                .having("largest-share", share(largest, cash.amount()));
    }

    private static BigDecimal share(BigDecimal largest, BigDecimal total) {
        return total.signum() == 0
                ? null
                : largest.multiply(BigDecimal.valueOf(100)).divide(total, 1, RoundingMode.HALF_UP);
    }
}
