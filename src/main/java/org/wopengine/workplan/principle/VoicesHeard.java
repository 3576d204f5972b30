package org.wopengine.workplan.principle;

import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.workplan.Diagnoses;

/** INC-2: people beyond the management were heard. */
@Component
class VoicesHeard implements PrincipleCheck {
    private final Diagnoses diagnoses;

    VoicesHeard(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    @Override
    public Check check() {
        return Check.INC_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return diagnoses
                .find(subject.partnership())
                .map(diagnosis -> judge(diagnosis.answers().voicesHeard(), thresholds))
                .orElseGet(() -> Finding.doesNotApply("no-diagnosis"));
    }

    static Finding judge(int voices, Thresholds thresholds) {
        var finding = voices < thresholds.stakeholderCategories()
                ? Finding.broken("few", voices, thresholds.stakeholderCategories())
                : Finding.holds("heard", voices);
        return finding.having("voices", voices);
    }
}
