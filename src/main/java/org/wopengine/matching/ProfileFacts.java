package org.wopengine.matching;

import java.util.List;
import java.util.Set;
import org.wopengine.matching.score.Site;
import org.wopengine.matching.score.SizeBand;
import org.wopengine.registry.Profile;

/** What a profile tells the scoring, for those who have many profiles at hand. */
public final class ProfileFacts {
    private ProfileFacts() {}

    /**
     * The operator as its profile tells it.
     *
     * @param languages in which its people work with the other side
     * @param conductAccepted whether its acceptance of the Code of Conduct holds today
     */
    public static Site site(Profile profile, List<String> languages, boolean conductAccepted) {
        var operator = profile.operator();
        return new Site(
                operator.code(),
                operator.shortName(),
                operator.country(),
                operator.region(),
                operator.ownership(),
                languages,
                Set.copyOf(profile.supply().technicalContext()),
                SizeBand.of(profile.supply().connectionsWater()),
                MatchFacts.figures(profile),
                conductAccepted);
    }
}
