package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.ContextTrait;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/** The pairs of the field report's test vectors, section 13.3. */
public final class SamplePairs {
    public static final Weights WEIGHTS = Weights.defaults(1);
    public static final EligibilityRules RULES = new EligibilityFile();

    static final WorkingArea LOSSES = WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
    static final WorkingArea BILLING = WorkingArea.BILLING_COLLECTION_EFFICIENCY;
    static final WorkingArea LOW_INCOME = WorkingArea.SERVICE_IN_LOW_INCOME_AREAS;
    static final LocalDate START = LocalDate.of(2026, 3, 1);

    private static final Set<ContextTrait> FOUR = EnumSet.of(
            ContextTrait.GROUNDWATER,
            ContextTrait.INTERMITTENT_SUPPLY,
            ContextTrait.TROPICAL_CLIMATE,
            ContextTrait.INFORMAL_SETTLEMENTS);

    private SamplePairs() {}

    static Site site(String code, String name, String country, Region region, String... languages) {
        return new Site(
                new OperatorCode(code),
                name,
                country,
                region,
                OwnershipClass.PUBLIC,
                List.of(languages),
                FOUR,
                SizeBand.M,
                Map.of(),
                true);
    }

    /** A mentee in Zambia that works in English. */
    static Need need(boolean interpretation) {
        var mentee = site("OP01", "Karamba", "ZM", Region.AFRICA, "en");
        var figures = Map.of(
                KeyFigure.NON_REVENUE_WATER, new BigDecimal("47"),
                KeyFigure.COLLECTION, new BigDecimal("88"),
                KeyFigure.COVERAGE, new BigDecimal("72"));
        return new Need(
                with(mentee, FOUR, SizeBand.M, figures),
                List.of(new AreaNeed(LOSSES, 1), new AreaNeed(BILLING, 2), new AreaNeed(LOW_INCOME, 3)),
                interpretation,
                100,
                START);
    }

    static Offer mentorA() {
        var three = EnumSet.of(
                ContextTrait.GROUNDWATER,
                ContextTrait.INTERMITTENT_SUPPLY,
                ContextTrait.TROPICAL_CLIMATE,
                ContextTrait.ISLAND);
        return offer(
                with(site("OP04", "Nordhafen", "DE", Region.EUROPE_WEST, "de", "en"), three, SizeBand.L, better()),
                skills(4, 3, 1),
                100,
                money("1"));
    }

    static Offer mentorB() {
        var five = EnumSet.copyOf(FOUR);
        five.add(ContextTrait.SURFACE_WATER);
        return offer(
                with(site("OP06", "Mbaleni", "ZA", Region.AFRICA, "en", "zu"), five, SizeBand.M, better()),
                skills(3, 4, 4),
                50,
                money("0"));
    }

    static Offer mentorC() {
        var three = EnumSet.copyOf(FOUR);
        three.remove(ContextTrait.INFORMAL_SETTLEMENTS);
        return offer(
                with(site("OP09", "Cauce", "ES", Region.EUROPE_WEST, "es", "fr"), three, SizeBand.L, better()),
                skills(4, 2, 0),
                200,
                money("12000"));
    }

    static Between successful() {
        return new Between(
                List.of(new EarlierPartnership("WOP-2022-0002", EarlierPartnership.Outcome.SUCCESSFUL)), false, false);
    }

    static Between failed() {
        return new Between(
                List.of(new EarlierPartnership("WOP-2020-0008", EarlierPartnership.Outcome.FAILED)), false, false);
    }

    static Offer atCapacity(Offer offer) {
        return new Offer(
                offer.site(),
                offer.skills(),
                offer.staffDays(),
                offer.earliestStart(),
                offer.funding(),
                offer.recovery(),
                offer.capacity(),
                offer.capacity());
    }

    static Offer knowing(Offer offer, List<Skill> skills) {
        return new Offer(
                offer.site(),
                skills,
                offer.staffDays(),
                offer.earliestStart(),
                offer.funding(),
                offer.recovery(),
                offer.load(),
                offer.capacity());
    }

    static Offer of(Offer offer, Site site, int load) {
        return new Offer(
                site,
                offer.skills(),
                offer.staffDays(),
                offer.earliestStart(),
                offer.funding(),
                offer.recovery(),
                load,
                offer.capacity());
    }

    static Site with(Site site, Set<ContextTrait> context, SizeBand size, Map<KeyFigure, BigDecimal> figures) {
        return new Site(
                site.operator(),
                site.name(),
                site.country(),
                site.region(),
                site.ownership(),
                site.languages(),
                context,
                size,
                figures,
                site.conductAccepted());
    }

    static Site owned(Site site, OwnershipClass ownership, boolean conductAccepted) {
        return new Site(
                site.operator(),
                site.name(),
                site.country(),
                site.region(),
                ownership,
                site.languages(),
                site.context(),
                site.size(),
                site.figures(),
                conductAccepted);
    }

    static List<Skill> skills(Integer losses, Integer billing, Integer lowIncome) {
        return new ArrayList<>(
                Stream.of(new Skill(LOSSES, losses), new Skill(BILLING, billing), new Skill(LOW_INCOME, lowIncome))
                        .toList());
    }

    private static Offer offer(Site site, List<Skill> skills, int staffDays, Money funding) {
        return new Offer(site, skills, staffDays, START, funding, CostRecovery.TRAVEL_PLUS_DIRECT_STAFF, 1, 3);
    }

    private static Map<KeyFigure, BigDecimal> better() {
        return Map.of(
                KeyFigure.NON_REVENUE_WATER, new BigDecimal("6"),
                KeyFigure.COLLECTION, new BigDecimal("99"),
                KeyFigure.COVERAGE, new BigDecimal("100"));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
