package org.wopengine.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.alliance.MemberKind;
import org.wopengine.alliance.Members;
import org.wopengine.alliance.NewMember;
import org.wopengine.identity.People;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.Operators;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.Performance;
import org.wopengine.operator.Region;
import org.wopengine.operator.UtilityType;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;

/** Twelve fictional operators with real-shaped figures. Safe to repeat: who is in the registry stays as it is. */
@Component
@Profile({"demo", "test"})
public class DemoOperators {
    /** The Code of Conduct is accepted for five years, so it was accepted again before they were over. */
    private static final List<LocalDate> ACCEPTED = List.of(LocalDate.of(2020, 1, 15), LocalDate.of(2025, 1, 10));

    private final Operators operators;
    private final CodeOfConduct conduct;
    private final Members members;
    private final DemoProfiles profiles;
    private final DemoSupporters supporters;
    private final DemoPast past;
    private final People people;
    private final TransactionTemplate transaction;

    DemoOperators(
            Operators operators,
            CodeOfConduct conduct,
            Members members,
            DemoProfiles profiles,
            DemoSupporters supporters,
            DemoPast past,
            People people,
            TransactionTemplate transaction) {
        this.operators = operators;
        this.conduct = conduct;
        this.members = members;
        this.profiles = profiles;
        this.supporters = supporters;
        this.past = past;
        this.people = people;
        this.transaction = transaction;
    }

    /** Registers those that are missing, and gives the group of each its name. */
    public void register() {
        transaction.executeWithoutResult(status -> {
            all().forEach(this::register);
            profiles.tell();
            supporters.register();
            past.enter();
        });
    }

    private void register(NewOperator operator) {
        if (operators.find(operator.code()).isEmpty()) {
            operators.register(operator);
        }
        people.createOperatorGroup(operator.code(), operator.legalName());
        ACCEPTED.forEach(day ->
                conduct.acceptedOn(operator.code(), day, operator.headName(), "Head of the operator", Actor.system()));
        if (members.of(operator.code()).isEmpty()) {
            members.join(membership(operator), Actor.system());
        }
    }

    private static NewMember membership(NewOperator operator) {
        var kind = operator.utilityType().ownership() == OwnershipClass.PRIVATE
                ? MemberKind.PRIVATE_OPERATOR
                : MemberKind.PUBLIC_OPERATOR;
        return new NewMember(
                operator.legalName(), kind, operator.country(), operator.code().value(), ACCEPTED.get(0));
    }

    private static List<NewOperator> all() {
        return List.of(
                operator(
                        "OP01",
                        "Karamba Water & Sewerage Co.",
                        "Karamba WSC",
                        "ZM",
                        Region.AFRICA,
                        "Karamba",
                        UtilityType.D,
                        310_000,
                        41_000,
                        402,
                        "47",
                        "16",
                        "88",
                        "0.96",
                        "en"),
                operator(
                        "OP02",
                        "Société des Eaux de Tinzara",
                        "SE Tinzara",
                        "SN",
                        Region.AFRICA,
                        "Tinzara",
                        UtilityType.D,
                        720_000,
                        96_000,
                        690,
                        "22",
                        "23",
                        "97",
                        "1.12",
                        "fr"),
                operator(
                        "OP03",
                        "Empresa Municipal de Agua de Pucara",
                        "EMA Pucara",
                        "PE",
                        Region.LATIN_AMERICA_AND_THE_CARIBBEAN,
                        "Pucara",
                        UtilityType.D,
                        190_000,
                        39_500,
                        210,
                        "44",
                        "17",
                        "92",
                        "0.90",
                        "es"),
                operator(
                        "OP04",
                        "Nordhafen Wasser AöR",
                        "Nordhafen Wasser",
                        "DE",
                        Region.EUROPE_WEST,
                        "Nordhafen",
                        UtilityType.C,
                        640_000,
                        150_000,
                        780,
                        "6",
                        "24",
                        "99",
                        "1.20",
                        "de",
                        "en"),
                operator(
                        "OP05",
                        "Waterbedrijf Oosterwaard",
                        "Oosterwaard",
                        "NL",
                        Region.EUROPE_WEST,
                        "Oosterwaard",
                        UtilityType.D,
                        1_300_000,
                        560_000,
                        610,
                        "5",
                        "24",
                        "99",
                        "1.25",
                        "nl",
                        "en"),
                operator(
                        "OP06",
                        "Mbaleni Metro Water",
                        "Mbaleni Metro",
                        "ZA",
                        Region.AFRICA,
                        "Mbaleni",
                        UtilityType.B,
                        3_100_000,
                        780_000,
                        3_900,
                        "38",
                        "24",
                        "84",
                        "1.03",
                        "en",
                        "zu"),
                operator(
                        "OP07",
                        "Perumda Air Bersih Lintang",
                        "PAB Lintang",
                        "ID",
                        Region.ASIA,
                        "Lintang",
                        UtilityType.D,
                        480_000,
                        88_000,
                        520,
                        "33",
                        "20",
                        "95",
                        "1.05",
                        "id",
                        "en"),
                operator(
                        "OP08",
                        "Selat Utilities Berhad",
                        "Selat Utilities",
                        "MY",
                        Region.ASIA,
                        "Selat",
                        UtilityType.E,
                        1_900_000,
                        560_000,
                        1_450,
                        "28",
                        "24",
                        "98",
                        "1.10",
                        "ms",
                        "en"),
                operator(
                        "OP09",
                        "Aguas del Cauce S.A.",
                        "Aguas del Cauce",
                        "ES",
                        Region.EUROPE_WEST,
                        "Ribera Alta",
                        UtilityType.F,
                        420_000,
                        170_000,
                        330,
                        "14",
                        "24",
                        "99",
                        "1.18",
                        "es",
                        "fr"),
                operator(
                        "OP10",
                        "Gulmira Water & Sanitation Agency",
                        "Gulmira WSA",
                        "PK",
                        Region.ASIA,
                        "Gulmira",
                        UtilityType.A,
                        900_000,
                        118_000,
                        1_980,
                        "41",
                        "9",
                        "58",
                        "0.61",
                        "ur",
                        "en"),
                operator(
                        "OP11",
                        "Eau et Assainissement de Belvaux",
                        "EA Belvaux",
                        "BE",
                        Region.EUROPE_WEST,
                        "Belvaux",
                        UtilityType.D,
                        510_000,
                        205_000,
                        480,
                        "11",
                        "24",
                        "99",
                        "1.15",
                        "fr",
                        "nl"),
                operator(
                        "OP12",
                        "Isla Verde Water Authority",
                        "Isla Verde WA",
                        "LC",
                        Region.LATIN_AMERICA_AND_THE_CARIBBEAN,
                        "Port Vert",
                        UtilityType.C,
                        96_000,
                        31_000,
                        195,
                        "52",
                        "14",
                        "79",
                        "0.82",
                        "en",
                        "fr"));
    }

    private static NewOperator operator(
            String code,
            String legalName,
            String shortName,
            String country,
            Region region,
            String city,
            UtilityType type,
            int populationServed,
            int connections,
            int staff,
            String nonRevenueWater,
            String continuity,
            String collection,
            String costCoverage,
            String... languages) {
        var mail = code.toLowerCase(java.util.Locale.ROOT);
        return new NewOperator(
                new OperatorCode(code),
                legalName,
                shortName,
                country,
                region,
                city,
                type,
                populationServed,
                connections,
                staff,
                List.of(languages),
                new Performance(
                        new BigDecimal(nonRevenueWater),
                        new BigDecimal(continuity),
                        new BigDecimal(collection),
                        new BigDecimal(costCoverage)),
                "Focal point of " + shortName,
                mail + "@operators.example",
                "Head of " + shortName);
    }
}
