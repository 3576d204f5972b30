package org.wopengine.interest.principle;

import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.partnership.EntryPath;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SUS-1: the head of the utility has signed, and it belongs to a strategy. */
@Component
class HeadStandsBehind implements PrincipleCheck {
    private final Interests interests;

    HeadStandsBehind(Interests interests) {
        this.interests = interests;
    }

    @Override
    public Check check() {
        return Check.SUS_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(interests.view(subject.partnership()).answers());
    }

    static Finding judge(ExpressInterest interest) {
        var mentee = interest.entryPath() != EntryPath.OPEN_MENTOR;
        Finding finding;
        if (!interest.hasManagementCommitment()) {
            finding = Finding.broken("not-signed");
        } else if (mentee && !Filled.given(interest.strategyLink())) {
            finding = Finding.broken("no-strategy");
        } else {
            finding = Finding.holds(mentee ? "signed" : "board");
        }
        return finding.having("signed-on", mentee ? interest.commitmentSignedOn() : interest.boardApprovedOn());
    }
}
