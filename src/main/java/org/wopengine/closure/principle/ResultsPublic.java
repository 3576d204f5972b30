package org.wopengine.closure.principle;

import org.springframework.stereotype.Component;
import org.wopengine.agreement.Agreements;
import org.wopengine.closure.ClosureView;
import org.wopengine.closure.Closures;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Principles;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** TRA-4: results and final cost are public, or an exception is on record. */
@Component
class ResultsPublic implements PrincipleCheck {
    private final Closures closures;
    private final Agreements agreements;
    private final Principles principles;

    ResultsPublic(Closures closures, Agreements agreements, Principles principles) {
        this.closures = closures;
        this.agreements = agreements;
        this.principles = principles;
    }

    @Override
    public Check check() {
        return Check.TRA_4;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var agreement = agreements.signed(subject.partnership()).map(one -> one.answers());
        return judge(
                closures.view(subject.partnership()).orElseThrow(),
                principles.publishedAt(subject.partnership()).isPresent(),
                agreement
                        .filter(one -> !one.publishes() && Filled.says(one.publicationExceptions()))
                        .isPresent());
    }

    /** @param exception whether the partners have agreed, with words, not to publish everything */
    static Finding judge(ClosureView closure, boolean published, boolean exception) {
        var results = closure.performance().size() + closure.outputs().size();
        Finding finding;
        if (exception) {
            finding = Finding.doesNotApply("exception");
        } else if (!published) {
            finding = Finding.broken("not-public");
        } else {
            finding = Finding.holds("public", results, closure.totalCost());
        }
        return finding.having("results", results)
                .having("cost", closure.totalCost())
                .having("public", published);
    }
}
