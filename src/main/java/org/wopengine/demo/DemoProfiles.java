package org.wopengine.demo;

import static org.wopengine.partnership.WorkingArea.ASSET_MANAGEMENT;
import static org.wopengine.partnership.WorkingArea.BILLING_COLLECTION_EFFICIENCY;
import static org.wopengine.partnership.WorkingArea.CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK;
import static org.wopengine.partnership.WorkingArea.CUSTOMER_RELATIONS;
import static org.wopengine.partnership.WorkingArea.ENERGY_EFFICIENCY;
import static org.wopengine.partnership.WorkingArea.FAECAL_SLUDGE_MANAGEMENT;
import static org.wopengine.partnership.WorkingArea.GENDER_MAINSTREAMING;
import static org.wopengine.partnership.WorkingArea.HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT;
import static org.wopengine.partnership.WorkingArea.INFORMATION_TECHNOLOGY;
import static org.wopengine.partnership.WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
import static org.wopengine.partnership.WorkingArea.OPERATION_MAINTENANCE;
import static org.wopengine.partnership.WorkingArea.PARTNERSHIP_MANAGEMENT;
import static org.wopengine.partnership.WorkingArea.SANITATION_HYGIENE_SERVICES;
import static org.wopengine.partnership.WorkingArea.SERVICE_IN_LOW_INCOME_AREAS;
import static org.wopengine.partnership.WorkingArea.WASTE_WATER_COLLECTION_TREATMENT;
import static org.wopengine.registry.ContextTrait.ARID_CLIMATE;
import static org.wopengine.registry.ContextTrait.COLD_CLIMATE;
import static org.wopengine.registry.ContextTrait.FAECAL_SLUDGE;
import static org.wopengine.registry.ContextTrait.GROUNDWATER;
import static org.wopengine.registry.ContextTrait.HIGH_SEWER_SHARE;
import static org.wopengine.registry.ContextTrait.INFORMAL_SETTLEMENTS;
import static org.wopengine.registry.ContextTrait.INTERMITTENT_SUPPLY;
import static org.wopengine.registry.ContextTrait.ISLAND;
import static org.wopengine.registry.ContextTrait.SMALL_TOWNS;
import static org.wopengine.registry.ContextTrait.SURFACE_WATER;
import static org.wopengine.registry.ContextTrait.TROPICAL_CLIMATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.Contacts;
import org.wopengine.registry.ContextTrait;
import org.wopengine.registry.Expertise;
import org.wopengine.registry.Figures;
import org.wopengine.registry.Knowledge;
import org.wopengine.registry.NeededArea;
import org.wopengine.registry.Ownership;
import org.wopengine.registry.Papers;
import org.wopengine.registry.PreviousWop;
import org.wopengine.registry.PrivateInvolvement;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Section;
import org.wopengine.registry.ServiceAreaNature;
import org.wopengine.registry.Supply;
import org.wopengine.registry.UtilityService;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;

/**
 * The full profiles of the fictional operators, each kept by its own focal point. Revenue and cost agree with the cost
 * coverage of the short row; one profile is stale and some are not complete, as profiles are. Safe to repeat: a section
 * that somebody has kept stays as it is.
 */
@Component
@Profile({"demo", "test"})
class DemoProfiles {
    private static final List<Told> ALL = List.of(
            new Told("OP01", "2026-06-30")
                    .lies("-12.97", "28.64")
                    .owned("100", "Local authorities of Karamba", PrivateInvolvement.A)
                    .serves(
                            380_000,
                            96_000,
                            12_400,
                            "1240",
                            GROUNDWATER,
                            SURFACE_WATER,
                            INTERMITTENT_SUPPLY,
                            INFORMAL_SETTLEMENTS)
                    .counts("24", "21900000", "01-01", "ZMW", "172800000", "180000000")
                    .needs(1, NON_REVENUE_WATER_COMMERCIAL_LOSSES)
                    .needs(2, BILLING_COLLECTION_EFFICIENCY, HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT)
                    .took("WOP-2022-0002", PartyRole.LEAD_MENTEE, 2022, 2024),
            new Told("OP02", "2026-03-31")
                    .lies("14.79", "-16.93")
                    .owned("100", "The state", PrivateInvolvement.A)
                    .serves(830_000, null, null, "2950", GROUNDWATER, ARID_CLIMATE, INFORMAL_SETTLEMENTS, FAECAL_SLUDGE)
                    .counts("31", "34800000", "01-01", "XOF", "23520000000", "21000000000")
                    .knows(
                            SERVICE_IN_LOW_INCOME_AREAS,
                            4,
                            "Social connections programme in five districts, taught to two neighbours")
                    .knows(BILLING_COLLECTION_EFFICIENCY, 3, "Collection at 97 percent for three years")
                    .needs(2, WASTE_WATER_COLLECTION_TREATMENT)
                    .canTake(0, 2)
                    .none(),
            new Told("OP03", "2026-03-31")
                    .lies("-13.52", "-71.97")
                    .owned("100", "Municipality of Pucara", PrivateInvolvement.A)
                    .serves(215_000, 150_000, 31_000, "890", SURFACE_WATER, INTERMITTENT_SUPPLY, HIGH_SEWER_SHARE)
                    .counts("22", "15700000", "01-01", "PEN", "18000000", "20000000")
                    .needs(1, NON_REVENUE_WATER_COMMERCIAL_LOSSES)
                    .needs(2, WASTE_WATER_COLLECTION_TREATMENT)
                    .needs(3, ENERGY_EFFICIENCY)
                    .none(),
            new Told("OP04", "2026-06-30")
                    .lies("53.87", "8.7")
                    .owned(null, "City of Nordhafen", PrivateInvolvement.A)
                    .serves(640_000, 625_000, 141_000, "2310", GROUNDWATER, COLD_CLIMATE, HIGH_SEWER_SHARE)
                    .counts("33", "39500000", "01-01", "EUR", "252000000", "210000000")
                    .knows(
                            NON_REVENUE_WATER_COMMERCIAL_LOSSES,
                            4,
                            "Non-revenue water at 6 percent; own training centre")
                    .knows(PARTNERSHIP_MANAGEMENT, 3, "Two partnerships led as mentor")
                    .knows(HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT, 3, "Apprenticeships in four trades")
                    .knows(BILLING_COLLECTION_EFFICIENCY, 3, "Collection at 99 percent")
                    .canTake(1, 3)
                    .took("WOP-2020-0008", PartyRole.LEAD_MENTOR, 2020, 2021),
            new Told("OP05", "2026-06-30")
                    .lies("52.99", "6.56")
                    .owned("100", "Provinces and municipalities of Oosterwaard", PrivateInvolvement.A)
                    .serves(1_310_000, null, null, "9800", GROUNDWATER, SURFACE_WATER, SMALL_TOWNS)
                    .counts("36", "84000000", "01-01", "EUR", "300000000", "240000000")
                    .knows(NON_REVENUE_WATER_COMMERCIAL_LOSSES, 4, "Non-revenue water at 5 percent")
                    .knows(INFORMATION_TECHNOLOGY, 4, "Meters read from afar, network model in daily use")
                    .knows(CUSTOMER_RELATIONS, 3, "Yearly survey of customers since 2012")
                    .knows(GENDER_MAINSTREAMING, 3, "Plan for equal pay, reported every year")
                    .canTake(2, 4)
                    .none(),
            new Told("OP06", "2025-12-31")
                    .lies("-29.86", "31.02")
                    .owned(null, "Metropolitan municipality of Mbaleni", PrivateInvolvement.B)
                    .serves(3_350_000, 2_700_000, 640_000, "11600", SURFACE_WATER, ARID_CLIMATE, INFORMAL_SETTLEMENTS)
                    .counts("38", "302000000", "07-01", "ZAR", "9270000000", "9000000000")
                    .knows(NON_REVENUE_WATER_COMMERCIAL_LOSSES, 3, "Meter replacement in informal settlements")
                    .knows(BILLING_COLLECTION_EFFICIENCY, 3, "New billing system, introduced with own staff")
                    .canTake(0, 2)
                    .took("WOP-2022-0002", PartyRole.LEAD_MENTOR, 2022, 2024),
            new Told("OP07", "2025-12-31")
                    .lies("-7.98", "112.63")
                    .owned("100", "Regency of Lintang", PrivateInvolvement.A)
                    .serves(690_000, null, null, "1720", SURFACE_WATER, TROPICAL_CLIMATE, FAECAL_SLUDGE)
                    .counts("27", "31200000", "01-01", "IDR", "252000000000", "240000000000")
                    .needs(1, WASTE_WATER_COLLECTION_TREATMENT)
                    .needs(2, FAECAL_SLUDGE_MANAGEMENT, SANITATION_HYGIENE_SERVICES)
                    .none(),
            new Told("OP08", "2026-03-31")
                    .lies("3.07", "101.52")
                    .owned("60", "The state, and private shareholders", PrivateInvolvement.B, PrivateInvolvement.C)
                    .serves(1_950_000, 1_400_000, 410_000, "6400", SURFACE_WATER, TROPICAL_CLIMATE, HIGH_SEWER_SHARE)
                    .counts("35", "186000000", "01-01", "MYR", "660000000", "600000000")
                    .knows(WASTE_WATER_COLLECTION_TREATMENT, 3, "Three treatment works in own operation")
                    .knows(FAECAL_SLUDGE_MANAGEMENT, 3, "Desludging by schedule in all districts")
                    .knows(SANITATION_HYGIENE_SERVICES, 3, "Campaigns with schools")
                    .knows(BILLING_COLLECTION_EFFICIENCY, 3, "Collection at 98 percent")
                    .knows(CUSTOMER_RELATIONS, 3, "Call centre around the clock")
                    .canTake(1, 4)
                    .none(),
            new Told("OP09", "2026-03-31")
                    .lies("37.99", "-1.13")
                    .owned("0", "Private shareholders", PrivateInvolvement.G)
                    .serves(
                            425_000,
                            410_000,
                            165_000,
                            "2150",
                            GROUNDWATER,
                            SURFACE_WATER,
                            ARID_CLIMATE,
                            HIGH_SEWER_SHARE)
                    .counts("29", "27400000", "01-01", "EUR", "59000000", "50000000")
                    .knows(WASTE_WATER_COLLECTION_TREATMENT, 4, "Reuse of treated water for farming")
                    .knows(ENERGY_EFFICIENCY, 3, "Sludge gas covers a third of the power")
                    .knows(NON_REVENUE_WATER_COMMERCIAL_LOSSES, 3, "Non-revenue water at 14 percent, every meter read")
                    .canTake(0, 2)
                    .none(),
            // nobody has looked after this one for a while
            new Told("OP10", "2024-12-31")
                    .owned(null, "Government of the province", PrivateInvolvement.A)
                    .serves(
                            1_450_000,
                            null,
                            null,
                            null,
                            GROUNDWATER,
                            ARID_CLIMATE,
                            INTERMITTENT_SUPPLY,
                            INFORMAL_SETTLEMENTS)
                    .counts(null, null, "07-01", "PKR", "1098000000", "1800000000")
                    .needs(1, NON_REVENUE_WATER_COMMERCIAL_LOSSES)
                    .needs(2, CUSTOMER_RELATIONS, INFORMATION_TECHNOLOGY, BILLING_COLLECTION_EFFICIENCY)
                    .needs(3, GENDER_MAINSTREAMING),
            new Told("OP11", "2026-06-30")
                    .lies("49.5", "5.93")
                    .owned("100", "Municipalities around Belvaux", PrivateInvolvement.A)
                    .serves(515_000, 470_000, 188_000, "4700", GROUNDWATER, COLD_CLIMATE, SMALL_TOWNS, HIGH_SEWER_SHARE)
                    .counts("30", "29900000", "01-01", "EUR", "115000000", "100000000")
                    .knows(ASSET_MANAGEMENT, 4, "Condition of every pipe on record; taught in Port Vert")
                    .knows(CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK, 3, "Plans after the floods of 2021")
                    .knows(OPERATION_MAINTENANCE, 3, "Preventive maintenance by plan")
                    .knows(NON_REVENUE_WATER_COMMERCIAL_LOSSES, 3, "Non-revenue water at 11 percent; districts metered")
                    .took("WOP-2021-0006", PartyRole.LEAD_MENTOR, 2021, 2022),
            new Told("OP12", "2025-12-31")
                    .lies("13.91", "-60.98")
                    .owned(null, "The state", PrivateInvolvement.A)
                    .serves(102_000, 9_000, 2_600, "640", SURFACE_WATER, TROPICAL_CLIMATE, ISLAND, INTERMITTENT_SUPPLY)
                    .counts("41", "11300000", "04-01", "XCD", "32800000", "40000000")
                    .knows(NON_REVENUE_WATER_COMMERCIAL_LOSSES, 1, "Night flow of one district read since 2024")
                    .needs(1, CLIMATE_CHANGE_ADAPTATION_DISASTER_RISK)
                    .needs(2, BILLING_COLLECTION_EFFICIENCY, ASSET_MANAGEMENT)
                    .took("WOP-2020-0008", PartyRole.LEAD_MENTEE, 2020, 2021)
                    .took("WOP-2021-0006", PartyRole.LEAD_MENTEE, 2021, 2022));

    private final Profiles profiles;

    DemoProfiles(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Keeps what nobody has kept yet. In the transaction of the caller. */
    void tell() {
        ALL.forEach(told -> {
            var operator = new OperatorCode(told.code);
            var profile = profiles.require(operator);
            Stream.of(
                            new Ownership(
                                    profile.ownership().utilityType(),
                                    told.involvement,
                                    told.ownedPct == null ? null : new BigDecimal(told.ownedPct),
                                    told.owner,
                                    null,
                                    null,
                                    null),
                            told.supply(
                                    profile.supply().populationServedWater(),
                                    profile.supply().connectionsWater()),
                            told.figures(profile.figures()),
                            told.knowledge(profile.knowledge().workingLanguages()),
                            contacts(profile.contacts(), told.code),
                            new Papers(null, null, null, null, null, true))
                    .filter(section -> profile.version(sectionOf(section)) == 0)
                    .forEach(section -> profiles.correct(operator, section, 0, focalPoint(operator)));
        });
    }

    private static Section sectionOf(Record answers) {
        return Stream.of(Section.values())
                .filter(section -> section.answers() == answers.getClass())
                .findFirst()
                .orElseThrow();
    }

    private static Actor focalPoint(OperatorCode operator) {
        return new Actor(operator.value().toLowerCase(Locale.ROOT), operator.group(), null);
    }

    private static Contacts contacts(Contacts known, String code) {
        var mail = code.toLowerCase(Locale.ROOT);
        return new Contacts(
                known.focalPointName(),
                "International relations",
                known.focalPointEmail(),
                null,
                "Alternate of " + code,
                "Planning",
                mail + "-alternate@operators.example",
                null,
                known.headName(),
                mail + "-head@operators.example");
    }

    /** What one operator tells, word by word. */
    private static final class Told {
        private final String code;
        private final LocalDate asOf;
        private String ownedPct;
        private String owner;
        private List<PrivateInvolvement> involvement = List.of();
        private Integer area;
        private Integer servedSewer;
        private Integer connectionsSewer;
        private String latitude;
        private String longitude;
        private String network;
        private List<ContextTrait> context = List.of();
        private String women;
        private String production;
        private String yearStart;
        private String currency;
        private String revenue;
        private String cost;
        private List<Expertise> expertise = List.of();
        private List<NeededArea> needs = List.of();
        private Integer running;
        private Integer most;
        private List<PreviousWop> previous = List.of();
        private Boolean none;

        Told(String code, String asOf) {
            this.code = code;
            this.asOf = LocalDate.parse(asOf);
        }

        Told owned(String pct, String by, PrivateInvolvement... involved) {
            ownedPct = pct;
            owner = by;
            involvement = List.of(involved);
            return this;
        }

        Told serves(int people, Integer bySewer, Integer sewers, String kilometres, ContextTrait... traits) {
            area = people;
            servedSewer = bySewer;
            connectionsSewer = sewers;
            network = kilometres;
            context = List.of(traits);
            return this;
        }

        Told counts(String femalePct, String cubicMetres, String start, String money, String earned, String spent) {
            women = femalePct;
            production = cubicMetres;
            yearStart = start;
            currency = money;
            revenue = earned;
            cost = spent;
            return this;
        }

        Told knows(WorkingArea working, int level, String evidence) {
            expertise = Stream.concat(expertise.stream(), Stream.of(new Expertise(working, null, level, evidence)))
                    .toList();
            return this;
        }

        Told needs(int priority, WorkingArea... areas) {
            needs = Stream.concat(needs.stream(), Stream.of(areas).map(one -> new NeededArea(one, null, priority)))
                    .toList();
            return this;
        }

        Told lies(String north, String east) {
            latitude = north;
            longitude = east;
            return this;
        }

        Told canTake(int now, int atOnce) {
            running = now;
            most = atOnce;
            return this;
        }

        Told took(String reference, PartyRole role, int from, int to) {
            previous = Stream.concat(previous.stream(), Stream.of(new PreviousWop(reference, role, from, to)))
                    .toList();
            return this;
        }

        Told none() {
            none = true;
            return this;
        }

        Supply supply(Integer servedWater, Integer connectionsWater) {
            return new Supply(
                    connectionsSewer == null
                            ? List.of(UtilityService.WATER)
                            : List.of(UtilityService.WATER, UtilityService.SEWERAGE),
                    ServiceAreaNature.URBAN,
                    area,
                    servedWater,
                    servedSewer,
                    connectionsWater,
                    connectionsSewer,
                    network == null ? null : new BigDecimal(network),
                    context,
                    latitude == null ? null : new BigDecimal(latitude),
                    longitude == null ? null : new BigDecimal(longitude));
        }

        Figures figures(Figures known) {
            return new Figures(
                    known.staffTotal(),
                    women == null ? null : new BigDecimal(women),
                    production == null ? null : new BigDecimal(production),
                    yearStart,
                    asOf.getYear() - 1,
                    currency,
                    new BigDecimal(revenue),
                    new BigDecimal(cost),
                    known.nonRevenueWater(),
                    known.continuity(),
                    known.collection(),
                    known.costCoverage(),
                    asOf);
        }

        Knowledge knowledge(List<String> languages) {
            return new Knowledge(languages, expertise, needs, running, most, previous, none);
        }
    }
}
