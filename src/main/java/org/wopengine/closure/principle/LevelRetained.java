package org.wopengine.closure.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.KeptLevel;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SUS-5: whether the levels reached have lasted. */
@Component
class LevelRetained implements PrincipleCheck {
    private final FollowUpChecks followUps;

    LevelRetained(FollowUpChecks followUps) {
        this.followUps = followUps;
    }

    @Override
    public Check check() {
        return Check.SUS_5;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(followUps.require(subject.partnership(), subject.part()).levels());
    }

    static Finding judge(List<KeptLevel> levels) {
        var fallen = levels.stream()
                .filter(level -> !level.isSustained())
                .map(KeptLevel::code)
                .toList();
        Finding finding;
        if (levels.isEmpty()) {
            finding = Finding.doesNotApply("no-levels");
        } else {
            finding = fallen.isEmpty() ? Finding.holds("retained", levels.size()) : Finding.doubtful("fallen", fallen);
        }
        return finding.having("capacities", levels.size());
    }
}
