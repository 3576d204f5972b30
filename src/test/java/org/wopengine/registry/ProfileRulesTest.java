package org.wopengine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;

/** What the domain asks of the fields of a profile, each with an answer that breaks it. */
@WopTest
class ProfileRulesTest {
    @Autowired
    AnswerReader reader;

    @Test
    void nothingIsUnknownAndNotZero() {
        var supply = reader.read(Supply.class, Map.of("connectionsWater", " ", "populationServedWater", "0"));

        assertThat(supply.connectionsWater()).isNull();
        assertThat(supply.populationServedWater()).isZero();
    }

    @Test
    void noPrivateInvolvementGoesWithNoOther() {
        assertThat(wrong(Ownership.class, Map.of("utilityType", "A", "privateInvolvement", List.of("A", "B"))))
                .containsOnlyKeys("privateInvolvement");
        assertThat(wrong(
                        Ownership.class,
                        Map.of("utilityType", "A", "privateInvolvement", List.of("B", "C", "D1", "E"))))
                .containsOnlyKeys("privateInvolvement");
        assertThat(wrong(Ownership.class, Map.of("utilityType", "A", "privateInvolvement", List.of("B", "D2"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A,false", "B,false", "C,false", "D,true", "E,true", "F,true", "G,false"})
    void companiesSayHowMuchOfThemIsInPublicHands(String type, boolean needed) {
        assertThat(wrong(Ownership.class, Map.of("utilityType", type)).containsKey("publicOwnershipPct"))
                .isEqualTo(needed);
        assertThat(wrong(Ownership.class, Map.of("utilityType", type, "publicOwnershipPct", "51")))
                .isEmpty();
        assertThat(wrong(Ownership.class, Map.of("utilityType", type, "publicOwnershipPct", "100.01")))
                .containsOnlyKeys("publicOwnershipPct");
    }

    @ParameterizedTest
    @CsvSource({
        "-90,180,",
        "90,-180,",
        "13.9101,-60.98,",
        "-90.1,0,latitude",
        "0,180.0001,longitude",
        "12,,longitude",
        ",8,latitude"
    })
    void aPlaceHasTwoCoordinates(String latitude, String longitude, String field) {
        var typed = new HashMap<String, Object>();
        typed.put("latitude", latitude);
        typed.put("longitude", longitude);

        var fields = wrong(Supply.class, typed).keySet();

        if (field == null) {
            assertThat(fields).isEmpty();
        } else {
            assertThat(fields).containsExactly(field);
        }
    }

    @ParameterizedTest
    @CsvSource({"499,false", "500,true", "40000000,true", "40000001,false"})
    void anAreaHasFiveHundredToFortyMillionPeople(String persons, boolean fine) {
        assertThat(wrong(Supply.class, Map.of("populationServiceArea", persons)).isEmpty())
                .isEqualTo(fine);
    }

    @Test
    void aNetworkHasALength() {
        assertThat(wrong(Supply.class, Map.of("networkLengthKm", "0"))).containsOnlyKeys("networkLengthKm");
        assertThat(wrong(Supply.class, Map.of("networkLengthKm", "0.5"))).isEmpty();
    }

    @Test
    void anAmountHasACurrencyAndAFiscalYear() {
        assertThat(wrong(Figures.class, Map.of("annualOperatingRevenue", "12500000")))
                .containsOnlyKeys("currency", "fiscalYear");
        assertThat(wrong(
                        Figures.class,
                        Map.of("annualOperatingCost", "12500000", "currency", "ZMW", "fiscalYear", "2025")))
                .isEmpty();
        assertThat(wrong(Figures.class, Map.of("currency", "XYZ"))).containsOnlyKeys("currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-29", "13-01", "4-1", "04-31", "first of April"})
    void aFiscalYearBeginsOnADayThatEveryYearHas(String day) {
        assertThat(wrong(Figures.class, Map.of("fiscalYearStart", day))).containsOnlyKeys("fiscalYearStart");
        assertThat(wrong(Figures.class, Map.of("fiscalYearStart", "04-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"staffTotal,0", "staffFemalePct,101", "annualProduction,-1", "continuity,25", "dataAsOf,2190-01-01"})
    void aFigureStaysInItsRange(String field, String value) {
        assertThat(wrong(Figures.class, Map.of(field, value))).containsOnlyKeys(field);
    }

    @Test
    void expertiseHasALevelAndEvidence() {
        assertThat(wrong(Knowledge.class, knowledge("expertiseAreas_1_area", "LABORATORY")))
                .containsOnlyKeys("expertiseAreas_1_level", "expertiseAreas_1_evidence");
        assertThat(wrong(
                        Knowledge.class,
                        knowledge(
                                "expertiseAreas_1_area",
                                "LABORATORY",
                                "expertiseAreas_1_level",
                                "5",
                                "expertiseAreas_1_evidence",
                                "Accredited")))
                .containsOnlyKeys("expertiseAreas_1_level");
    }

    @Test
    void anAreaIsNamedOnceAndAnotherOneHasAName() {
        assertThat(wrong(
                        Knowledge.class,
                        knowledge(
                                "needsAreas_1_area",
                                "LABORATORY",
                                "needsAreas_1_priority",
                                "1",
                                "needsAreas_3_area",
                                "LABORATORY",
                                "needsAreas_3_priority",
                                "2")))
                .containsOnlyKeys("needsAreas_3_area");
        assertThat(wrong(Knowledge.class, knowledge("needsAreas_1_area", "OTHER", "needsAreas_1_priority", "3")))
                .containsOnlyKeys("needsAreas_1_otherArea");
        assertThat(wrong(Knowledge.class, knowledge("needsAreas_1_area", "PROCUREMENT", "needsAreas_1_priority", "4")))
                .containsOnlyKeys("needsAreas_1_priority");
    }

    @Test
    void whoHadPartnershipsDoesNotSayThereWereNone() {
        var named = knowledge(
                "previousWops_1_partnership",
                "WOP-2022-0002",
                "previousWops_1_role",
                "LEAD_MENTEE",
                "previousWops_1_fromYear",
                "2022");

        assertThat(wrong(Knowledge.class, named)).isEmpty();
        named.put("noPreviousWops", "true");
        assertThat(wrong(Knowledge.class, named)).containsOnlyKeys("noPreviousWops");
        named.put("noPreviousWops", "false");
        named.put("previousWops_1_toYear", "2021");
        assertThat(wrong(Knowledge.class, named)).containsOnlyKeys("previousWops_1_toYear");
    }

    @Test
    void namesHaveTheirLengthsAndAddressesTheirShape() {
        var identity = new HashMap<String, Object>(Map.of(
                "legalName",
                "Karamba Water",
                "shortName",
                "x".repeat(21),
                "country",
                "ZM",
                "region",
                "AFRICA",
                "city",
                "Karamba",
                "website",
                "karamba"));

        assertThat(wrong(Identity.class, identity)).containsOnlyKeys("shortName", "website");
        identity.put("shortName", "x".repeat(20));
        identity.put("website", "https://karamba.example/en");
        assertThat(wrong(Identity.class, identity)).isEmpty();
    }

    private static Map<String, Object> knowledge(String... more) {
        var answers = new HashMap<String, Object>(Map.of("workingLanguages", List.of("en")));
        for (int index = 0; index < more.length; index += 2) {
            answers.put(more[index], more[index + 1]);
        }
        return answers;
    }

    private Map<String, String> wrong(Class<? extends Record> section, Map<String, ?> answers) {
        var invalid = catchThrowableOfType(InvalidAnswers.class, () -> reader.read(section, answers));
        var problems = new HashMap<String, String>();
        for (Problem problem : invalid == null ? List.<Problem>of() : invalid.problems()) {
            problems.put(problem.field(), problem.text());
        }
        return problems;
    }
}
