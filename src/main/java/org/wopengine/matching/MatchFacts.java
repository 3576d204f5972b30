package org.wopengine.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.wopengine.matching.score.SizeBand;
import org.wopengine.matching.score.Skill;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.Expertise;
import org.wopengine.registry.NeededArea;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Section;
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

    private static final int UNTOLD = 0;

    private final Profiles profiles;
    private final CodeOfConduct conduct;
    private final Partnerships partnerships;

    MatchFacts(Profiles profiles, CodeOfConduct conduct, Partnerships partnerships) {
        this.profiles = profiles;
        this.conduct = conduct;
        this.partnerships = partnerships;
    }

    /**
     * Everything the programme knows of one operator that counts for a score.
     *
     * @param conductAccepted whether its acceptance of the Code of Conduct holds today
     * @param running partnerships of the programme it takes part in now
     */
    record Known(Profile profile, boolean conductAccepted, int running) {
        OperatorCode code() {
            return profile.code();
        }
    }

    Known known(OperatorCode operator) {
        return new Known(
                profiles.require(operator), conduct.isAcceptedBy(operator), partnerships.countRunning(operator));
    }

    /** All operators by code, in a fixed number of statements. */
    List<Known> everybody() {
        var accepted = conduct.acceptedByToday();
        var running = partnerships.countRunning();
        return profiles.all().stream()
                .map(profile ->
                        new Known(profile, accepted.contains(profile.code()), running.getOrDefault(profile.code(), 0)))
                .toList();
    }

    /** What a mentee looks for, by its interest. */
    Need need(OperatorCode operator, ExpressInterest interest) {
        return need(known(operator), interest);
    }

    Need need(Known operator, ExpressInterest interest) {
        var profile = operator.profile();
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
                site(operator, profile.knowledge().workingLanguages(), figures),
                onceEach(wishes),
                // nobody is asked for it yet, and what nobody confirmed is not
                false,
                null,
                interest.desiredStart());
    }

    /** What a mentee looks for by its profile alone; nothing if that names no working area. */
    Optional<Need> need(Known operator) {
        var profile = operator.profile();
        var areas = onceEach(profile.knowledge().needsAreas().stream().map(MatchFacts::areaNeed));
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(new Need(
                        site(operator, profile.knowledge().workingLanguages(), figures(profile)),
                        areas,
                        false,
                        null,
                        null));
    }

    /** What an operator offers by its profile alone. */
    Offer offer(OperatorCode operator) {
        return offer(known(operator));
    }

    Offer offer(Known operator) {
        var profile = operator.profile();
        return new Offer(
                site(operator, profile.knowledge().workingLanguages(), figures(profile)),
                skillsOrUnknown(profile),
                null,
                null,
                null,
                null,
                load(operator),
                profile.knowledge().maxConcurrentWops());
    }

    /** What an operator offers by its interest as a mentor; how well it knows an area stands in its profile, if it does. */
    Offer offer(OperatorCode operator, ExpressInterest interest) {
        return offer(known(operator), interest);
    }

    Offer offer(Known operator, ExpressInterest interest) {
        var profile = operator.profile();
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
                site(operator, languages, figures(profile)),
                skills.isEmpty() ? skillsOrUnknown(profile) : List.copyOf(skills.values()),
                interest.staffDaysPerYear(),
                interest.earliestStart(),
                interest.fundingBrought() == null ? null : new Money(interest.fundingBrought(), interest.currency()),
                interest.costRecovery() == null
                        ? null
                        : CostRecovery.valueOf(interest.costRecovery().name()),
                load(operator),
                profile.knowledge().maxConcurrentWops());
    }

    /**
     * What a candidate offers that has expressed an interest of its own as a mentor: its profile and what it offers
     * beyond that, with the days, the start and the means of the interest.
     */
    Offer offerBeside(Known operator, ExpressInterest interest) {
        var own = offer(operator, interest);
        var skills = new LinkedHashMap<WorkingArea, Skill>();
        skills(operator.profile()).forEach(skill -> skills.put(skill.area(), skill));
        own.skills().forEach(skill -> skills.putIfAbsent(skill.area(), skill));
        return new Offer(
                own.site(),
                List.copyOf(skills.values()),
                own.staffDays(),
                own.earliestStart(),
                own.funding(),
                own.recovery(),
                own.load(),
                own.capacity());
    }

    /** What a candidate looks for that has expressed an interest of its own as a mentee: that, and what its profile adds. */
    Need needBeside(Known operator, ExpressInterest interest) {
        var own = need(operator, interest);
        return new Need(
                own.site(),
                onceEach(Stream.concat(
                        own.areas().stream(),
                        operator.profile().knowledge().needsAreas().stream().map(MatchFacts::areaNeed))),
                own.interpretation(),
                own.staffDays(),
                own.start());
    }

    /** The needs of a profile, for an operator that has not expressed an interest; empty if it names none. */
    List<AreaNeed> needs(OperatorCode operator) {
        return onceEach(
                profiles.require(operator).knowledge().needsAreas().stream().map(MatchFacts::areaNeed));
    }

    private static Site site(Known known, List<String> languages, Map<KeyFigure, BigDecimal> figures) {
        var profile = known.profile();
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
                known.conductAccepted());
    }

    /** Those of the programme are counted; who takes part in more elsewhere says so. */
    private static int load(Known operator) {
        var told = operator.profile().knowledge().currentWopCount();
        return told == null ? operator.running() : Math.max(told, operator.running());
    }

    /** Who has never told what it knows may know any area; who has told and names none offers none. */
    private static List<Skill> skillsOrUnknown(Profile profile) {
        return profile.version(Section.KNOWLEDGE) == UNTOLD
                ? Stream.of(WorkingArea.values())
                        .map(area -> new Skill(area, null))
                        .toList()
                : skills(profile);
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
    private static List<Skill> skills(Profile profile) {
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
