package org.wopengine.workplan.principle;

import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.principle.Wording;
import org.wopengine.workplan.PlanMoney;
import org.wopengine.workplan.PlanVersions;

/** NFP-2: the budget has no profit in it, in whatever words. */
@Component
class WordsOfTheBudget implements PrincipleCheck {
    private final PlanVersions plans;

    WordsOfTheBudget(PlanVersions plans) {
        this.plans = plans;
    }

    @Override
    public Check check() {
        return Check.NFP_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(plans.money(subject.partnership()));
    }

    private static final int MOST_NAMED = 3;

    static Finding judge(PlanMoney money) {
        var hits = money.lines().stream()
                .map(PlanMoney.Line::description)
                .filter(text -> !Wording.earning(text).isEmpty())
                .toList();
        var words = hits.stream()
                .flatMap(text -> Wording.earning(text).stream())
                .distinct()
                .toList();
        Finding finding;
        if (money.lines().isEmpty()) {
            finding = Finding.holds("no-money");
        } else if (hits.isEmpty()) {
            finding = Finding.holds("clean", money.lines().size());
        } else {
            finding = Finding.doubtful(
                    "words", words, String.join(" / ", hits.subList(0, Math.min(MOST_NAMED, hits.size()))));
        }
        return finding.having("lines", money.lines().size()).having("words", words);
    }
}
