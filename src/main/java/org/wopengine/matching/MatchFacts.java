package org.wopengine.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.matching.score.CostRecovery;
import org.wopengine.matching.score.KeyFigure;
import org.wopengine.matching.score.Need;
import org.wopengine.matching.score.Offer;
import org.wopengine.matching.score.Site;
import org.wopengine.matching.score.Skill;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.Expertise;
import org.wopengine.registry.NeededArea;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/**
 * Fills the records the scoring works with, from the profile of an operator and its expression of interest. What neither
 * tells stays unknown; where both tell, the interest counts for what it is about, because it is about this partnership.
 */
@Component
class MatchFacts {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEAST_URGENT = 3;
    private static final int FIGURE_SCALE = 2;

    private final Profiles profiles;
    private final CodeOfConduct conduct;
    private final Partnerships partnerships;

    MatchFacts(Profiles profiles, CodeOfConduct conduct, Partnerships partnerships) {
        this.profiles = profiles;
        this.conduct = conduct;
        this.partnerships = partnerships;
    }

    /** What a mentee looks for, by its interest. */
    Need need(OperatorCode operator, ExpressInterest interest) {
        var profile = profiles.require(operator);
        var figures = figures(profile);
        put(figures, KeyFigure.NON_REVENUE_WATER, interest.nonRevenueWater());
        put(figures, KeyFigure.COVERAGE, interest.waterCoverage());
        put(figures, KeyFigure.CONTINUITY, interest.continuity());
        put(figures, KeyFigure.COLLECTION, interest.collectionRatio());
        put(figures, KeyFigure.COST_COVERAGE, interest.costCoverage());
        put(figures, KeyFigure.STAFF_PER_THOUSAND_CONNECTIONS, interest.staffPerThousand());
        var wishes = interest.workingAreas().stream()
                .map(wish -> new AreaNeed(wish.area(), Math.min(LEAST_URGENT, wish.priority())));
        return new Need(
                site(profile, profile.knowledge().workingLanguages(), figures),
                onceEach(wishes),
                // nobody is asked for it yet, and what nobody confirmed is not
                false,
                null,
                interest.desiredStart());
    }

    /** What an operator offers by its profile alone. */
    Offer offer(OperatorCode operator) {
        var profile = profiles.require(operator);
        return new Offer(
                site(profile, profile.knowledge().workingLanguages(), figures(profile)),
                skills(profile),
                null,
                null,
                null,
                null,
                load(profile),
                profile.knowledge().maxConcurrentWops());
    }

    /** What an operator offers by its interest as a mentor; how well it knows an area stands in its profile, if it does. */
    Offer offer(OperatorCode operator, ExpressInterest interest) {
        var profile = profiles.require(operator);
        var levels = skills(profile).stream().collect(Collectors.toMap(Skill::area, Skill::level, (one, same) -> one));
        var skills = interest.offeredAreas().stream()
                .collect(Collectors.toMap(
                        offered -> offered.area(),
                        offered -> new Skill(offered.area(), levels.getOrDefault(offered.area(), offered.level())),
                        (first, again) -> first,
                        LinkedHashMap::new));
        var languages =
                interest.expertLanguages() == null || interest.expertLanguages().isEmpty()
                        ? profile.knowledge().workingLanguages()
                        : interest.expertLanguages();
        return new Offer(
                site(profile, languages, figures(profile)),
                skills.isEmpty() ? skills(profile) : List.copyOf(skills.values()),
                interest.staffDaysPerYear(),
                interest.earliestStart(),
                interest.fundingBrought() == null ? null : new Money(interest.fundingBrought(), interest.currency()),
                interest.costRecovery() == null
                        ? null
                        : CostRecovery.valueOf(interest.costRecovery().name()),
                load(profile),
                profile.knowledge().maxConcurrentWops());
    }

    /** The needs of a profile, for an operator that has not expressed an interest; empty if it names none. */
    List<AreaNeed> needs(OperatorCode operator) {
        return onceEach(
                profiles.require(operator).knowledge().needsAreas().stream().map(MatchFacts::areaNeed));
    }

    private Site site(Profile profile, List<String> languages, Map<KeyFigure, BigDecimal> figures) {
        return ProfileFacts.site(
                profile, languages, figures, conduct.standing(profile.code()).holds());
    }

    /** Those of the programme are counted; who takes part in more elsewhere says so. */
    private int load(Profile profile) {
        var told = profile.knowledge().currentWopCount();
        var counted = partnerships.countRunning(profile.code());
        return told == null ? counted : Math.max(told, counted);
    }

    static Map<KeyFigure, BigDecimal> figures(Profile profile) {
        var told = profile.figures();
        var supply = profile.supply();
        var figures = new EnumMap<KeyFigure, BigDecimal>(KeyFigure.class);
        put(figures, KeyFigure.NON_REVENUE_WATER, told.nonRevenueWater());
        put(
                figures,
                KeyFigure.COVERAGE,
                share(supply.populationServedWater(), HUNDRED, supply.populationServiceArea()));
        put(figures, KeyFigure.CONTINUITY, told.continuity());
        put(figures, KeyFigure.COLLECTION, told.collection());
        put(figures, KeyFigure.COST_COVERAGE, told.costCoverage());
        put(
                figures,
                KeyFigure.STAFF_PER_THOUSAND_CONNECTIONS,
                share(told.staffTotal(), THOUSAND, supply.connectionsWater()));
        return figures;
    }

    private static BigDecimal share(Integer part, BigDecimal of, Integer whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(of)
                        .divide(BigDecimal.valueOf(whole), FIGURE_SCALE, RoundingMode.HALF_UP);
    }

    private static void put(Map<KeyFigure, BigDecimal> figures, KeyFigure figure, BigDecimal value) {
        if (value != null) {
            figures.put(figure, value);
        }
    }

    /** An operator may name several areas of its own; to the scoring they are one, and the best counts. */
    static List<Skill> skills(Profile profile) {
        return List.copyOf(profile.knowledge().expertiseAreas().stream()
                .sorted(Comparator.comparing(Expertise::level).reversed())
                .collect(Collectors.toMap(
                        Expertise::area,
                        known -> new Skill(known.area(), known.level()),
                        (best, other) -> best,
                        () -> new EnumMap<WorkingArea, Skill>(WorkingArea.class)))
                .values());
    }

    private static AreaNeed areaNeed(NeededArea needed) {
        return new AreaNeed(needed.area(), needed.priority());
    }

    /** Of an area that is named twice the most urgent one. */
    private static List<AreaNeed> onceEach(Stream<AreaNeed> needs) {
        return List.copyOf(needs.sorted(Comparator.comparing(AreaNeed::priority))
                .collect(Collectors.toMap(AreaNeed::area, need -> need, (urgent, other) -> urgent, LinkedHashMap::new))
                .values());
    }
}
