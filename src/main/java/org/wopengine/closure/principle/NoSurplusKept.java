package org.wopengine.closure.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.closure.Closures;
import org.wopengine.closure.PartyFinance;
import org.wopengine.closure.SurplusUse;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** NFP-6: what a party received beyond its direct cost is given back, or put into the partnership with approval. */
@Component
class NoSurplusKept implements PrincipleCheck {
    private final Closures closures;

    NoSurplusKept(Closures closures) {
        this.closures = closures;
    }

    @Override
    public Check check() {
        return Check.NFP_6;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(
                closures.view(subject.partnership()).orElseThrow().answers().finances());
    }

    static Finding judge(List<PartyFinance> finances) {
        var surplus = finances.stream().filter(PartyFinance::hasSurplus).toList();
        var kept = surplus.stream()
                .filter(one -> one.surplusUse() == null || !Filled.given(one.surplusNote()))
                .toList();
        var reinvested = surplus.stream()
                .filter(one -> one.surplusUse() == SurplusUse.REINVESTED)
                .toList();
        Finding finding;
        if (!kept.isEmpty()) {
            finding = Finding.broken("kept", kept.get(0).party(), kept.get(0).surplus());
        } else if (!reinvested.isEmpty()) {
            finding = Finding.doubtful(
                    "reinvested", reinvested.get(0).party(), reinvested.get(0).surplus());
        } else {
            finding = surplus.isEmpty()
                    ? Finding.holds("none")
                    : Finding.holds(
                            "returned", surplus.get(0).party(), surplus.get(0).surplus());
        }
        return finding.having(
                "surplus",
                finances.stream()
                        .map(one -> one.party() + " "
                                + one.surplus().stripTrailingZeros().toPlainString())
                        .toList());
    }
}
