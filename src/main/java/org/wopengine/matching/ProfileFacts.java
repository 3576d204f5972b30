package org.wopengine.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.matching.score.KeyFigure;
import org.wopengine.matching.score.Site;
import org.wopengine.matching.score.SizeBand;
import org.wopengine.matching.score.Skill;
import org.wopengine.registry.Profile;

/** What a profile tells the scoring, for those who have many profiles at hand. */
public final class ProfileFacts {
    private ProfileFacts() {}

    /** The operator as its profile tells it. */
    public static Site site(Profile profile, List<String> languages, boolean conductAccepted) {
        return site(profile, languages, MatchFacts.figures(profile), conductAccepted);
    }

    /** What it knows by its profile. */
    public static List<Skill> skills(Profile profile) {
        return MatchFacts.skills(profile);
    }

    static Site site(
            Profile profile, List<String> languages, Map<KeyFigure, BigDecimal> figures, boolean conductAccepted) {
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
                figures,
                conductAccepted);
    }
}
