package org.wopengine.matching.principle;

import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.PartyView;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SUP-1: the platform and other projects are named. */
@Component
class OthersNearby implements PrincipleCheck {
    private final Interests interests;
    private final Partnerships partnerships;

    OthersNearby(Interests interests, Partnerships partnerships) {
        this.interests = interests;
        this.partnerships = partnerships;
    }

    @Override
    public Check check() {
        return Check.SUP_1;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var facilitated = partnerships.parties(subject.partnership()).stream()
                .filter(PartyView::isPresent)
                .anyMatch(party -> party.role() == PartyRole.FACILITATOR || party.role() == PartyRole.BROKER);
        return judge(interests.view(subject.partnership()).answers(), facilitated);
    }

    /** @param facilitated whether a platform takes part already */
    static Finding judge(ExpressInterest interest, boolean facilitated) {
        var said = interest.platformsAndDonors() != null;
        var finding = said
                ? Finding.holds("named")
                : facilitated ? Finding.noteworthy("only-platform") : Finding.doubtful("silent");
        return finding.having("facilitated", facilitated);
    }
}
