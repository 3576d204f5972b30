package org.wopengine.interest.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SUP-2: it does not double a partnership that runs. */
@Component
class RunningTwin implements PrincipleCheck {
    private final Partnerships partnerships;

    RunningTwin(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public Check check() {
        return Check.SUP_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var since = partnerships.require(subject.partnership()).registeredAt();
        return judge(partnerships.similarRunning(subject.partnership()).stream()
                .filter(other -> other.registeredAt().isBefore(since))
                .map(other -> other.id().reference())
                .toList());
    }

    private static final int MOST_NAMED = 3;

    /** @param running references of running partnerships of the same applicant on the same area */
    static Finding judge(List<String> running) {
        return running.isEmpty()
                ? Finding.holds("none").having("running", 0)
                : Finding.doubtful("running", running.subList(0, Math.min(MOST_NAMED, running.size())))
                        .having("running", running.size());
    }
}
