package org.wopengine.closure.principle;

import org.springframework.stereotype.Component;
import org.wopengine.closure.Closures;
import org.wopengine.closure.WriteClosure;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SOL-2: materials are shared under open terms, and the mentee is invited to mentor next. */
@Component
class SharedFreely implements PrincipleCheck {
    private final Closures closures;

    SharedFreely(Closures closures) {
        this.closures = closures;
    }

    @Override
    public Check check() {
        return Check.SOL_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(closures.view(subject.partnership()).orElseThrow().answers());
    }

    static Finding judge(WriteClosure report) {
        var shared = Boolean.TRUE.equals(report.sharesMaterials());
        var invited = Boolean.TRUE.equals(report.menteeBecomesMentor());
        var finding = !shared
                ? Finding.broken("not-shared")
                : invited ? Finding.holds("both") : Finding.broken("not-invited");
        return finding.having("shared", shared).having("invited", invited);
    }
}
