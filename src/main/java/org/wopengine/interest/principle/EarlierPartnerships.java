package org.wopengine.interest.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** PAS-1: earlier partnerships are known, and it is said what is different this time. */
@Component
class EarlierPartnerships implements PrincipleCheck {
    private final Interests interests;
    private final Partnerships partnerships;

    EarlierPartnerships(Interests interests, Partnerships partnerships) {
        this.interests = interests;
        this.partnerships = partnerships;
    }

    @Override
    public Check check() {
        return Check.PAS_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var since = partnerships.require(subject.partnership()).registeredAt();
        var earlier = partnerships.earlier(subject.partnership()).stream()
                .filter(other -> other.registeredAt().isBefore(since))
                .map(other -> other.id().reference())
                .toList();
        return judge(interests.view(subject.partnership()).answers(), earlier);
    }

    private static final int MOST_NAMED = 3;

    /** @param earlier references of partnerships of the same operator, or in the same country on the same area */
    static Finding judge(ExpressInterest interest, List<String> earlier) {
        if (earlier.isEmpty()) {
            return Finding.holds("none").having("earlier", 0);
        }
        var named = earlier.subList(0, Math.min(MOST_NAMED, earlier.size()));
        var finding = Filled.says(interest.differentThisTime())
                ? Finding.holds("different", earlier.size(), named)
                : Finding.broken("not-said", earlier.size(), named);
        return finding.having("earlier", earlier.size());
    }
}
