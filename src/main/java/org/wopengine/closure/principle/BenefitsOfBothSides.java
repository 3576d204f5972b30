package org.wopengine.closure.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.closure.BenefitView;
import org.wopengine.closure.Closures;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.shared.OperatorCode;

/** MUT-3: both sides have stated what they gained, and signed it. */
@Component
class BenefitsOfBothSides implements PrincipleCheck {
    private final Closures closures;
    private final Partnerships partnerships;

    BenefitsOfBothSides(Closures closures, Partnerships partnerships) {
        this.closures = closures;
        this.partnerships = partnerships;
    }

    @Override
    public Check check() {
        return Check.MUT_3;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(
                partnerships.leads(subject.partnership()),
                closures.view(subject.partnership()).orElseThrow().statements());
    }

    static Finding judge(List<OperatorCode> leads, List<BenefitView> statements) {
        var silent = leads.stream()
                .filter(lead -> statements.stream()
                        .noneMatch(one -> one.operator().equals(lead)
                                && Filled.given(one.benefits())
                                && Filled.given(one.signatory())))
                .toList();
        return (silent.isEmpty() ? Finding.holds("both") : Finding.broken("missing", silent))
                .having("statements", statements.size());
    }
}
