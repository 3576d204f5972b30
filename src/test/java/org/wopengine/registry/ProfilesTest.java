package org.wopengine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.SampleOperators;
import org.wopengine.operator.UtilityType;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

@WopTest
class ProfilesTest {
    @Autowired
    Profiles profiles;

    @Autowired
    Operators operators;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    OperatorView operator;
    Actor focalPoint;

    @BeforeEach
    void registerAnOperator() {
        operator = inTransaction(() -> operators.register(SampleOperators.any()));
        focalPoint = new Actor("ada", operator.code().group(), null);
    }

    @Test
    void anOperatorNobodyHasToldOfStandsAsItsShortRowTells() {
        var profile = profiles.require(operator.code());

        assertThat(profile.identity().legalName()).isEqualTo(operator.legalName());
        assertThat(profile.supply().connectionsWater()).isEqualTo(41_000);
        assertThat(profile.supply().populationServiceArea()).isNull();
        assertThat(profile.knowledge().workingLanguages()).containsExactly("en");
        assertThat(profile.version(Section.IDENTITY)).isZero();
        assertThat(profile.isPublic()).isFalse();
    }

    @Test
    void whatIsKeptIsReadAgainAsItWasSaid() {
        var figures = figures(LocalDate.now(clock), new BigDecimal("12500000.50"));
        var knowledge = new Knowledge(
                List.of("fr", "en"),
                List.of(new Expertise(WorkingArea.LABORATORY, null, 3, "Accredited since 2019")),
                List.of(new NeededArea(WorkingArea.OTHER, "Fleet", 2)),
                1,
                2,
                List.of(),
                true);

        correct(figures, 0);
        correct(knowledge, 0);

        var profile = profiles.require(operator.code());
        assertThat(profile.figures()).isEqualTo(figures);
        assertThat(profile.knowledge()).isEqualTo(knowledge);
    }

    @Test
    void theShortRowFollows() {
        correct(new Ownership(UtilityType.C, List.of(PrivateInvolvement.A), null, "The state", null, null, null), 0);
        correct(
                new Supply(
                        List.of(UtilityService.WATER),
                        null,
                        400_000,
                        320_000,
                        null,
                        42_000,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                0);
        correct(identity("Sample Renamed " + operator.code()), 0);

        var now = operators.require(operator.code());
        assertThat(now.utilityType()).isEqualTo(UtilityType.C);
        assertThat(now.populationServed()).isEqualTo(320_000);
        assertThat(now.connections()).isEqualTo(42_000);
        assertThat(now.legalName()).isEqualTo("Sample Renamed " + operator.code());
        assertThat(now.focalPointEmail()).isEqualTo(operator.focalPointEmail());
    }

    @Test
    void everyFieldThatChangesIsInTheHistoryAndNothingElse() {
        correct(supply(320_000, 42_000), 0);
        correct(supply(330_000, 42_000), 1);

        assertThat(profiles.history(operator.code()))
                .extracting(
                        FieldChange::field, FieldChange::before, FieldChange::after, FieldChange::by, FieldChange::as)
                .containsExactly(
                        tuple("populationServedWater", 320_000, 330_000),
                        tuple("connectionsWater", 41_000, 42_000),
                        tuple("populationServedWater", 310_000, 320_000));
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        correct(supply(320_000, 42_000), 0);
        var changes = correct(supply(320_000, 42_000), 1);

        assertThat(changes).isEmpty();
        assertThat(profiles.require(operator.code()).version(Section.SUPPLY)).isEqualTo(1);
    }

    @Test
    void anEqualNumberWithMoreZerosIsNoChange() {
        correct(figures(LocalDate.of(2026, 1, 31), new BigDecimal("100.5")), 0);

        assertThat(correct(figures(LocalDate.of(2026, 1, 31), new BigDecimal("100.50")), 1))
                .isEmpty();
    }

    @Test
    void whoIsSlowerLearnsWhatTheOtherChangedAndChangesNothing() {
        correct(supply(320_000, 42_000), 0);

        assertThatThrownBy(() -> correct(supply(999_000, 41_000), 0)).isInstanceOf(Conflict.class);

        assertThat(profiles.require(operator.code()).supply().populationServedWater())
                .isEqualTo(320_000);
        assertThat(profiles.changesSince(operator.code(), Section.SUPPLY, 0))
                .extracting(FieldChange::field)
                .containsExactlyInAnyOrder("populationServedWater", "connectionsWater");
        assertThat(profiles.changesSince(operator.code(), Section.SUPPLY, 1)).isEmpty();
    }

    @Test
    void anotherSectionIsNotInTheWay() {
        correct(supply(320_000, 42_000), 0);

        assertThat(correct(identity("Other Name " + operator.code()), 0)).hasSize(1);
    }

    @Test
    void theNameOfAnotherOperatorIsRefused() {
        var other = inTransaction(() -> operators.register(SampleOperators.any()));

        assertThatThrownBy(() -> correct(identity(other.legalName()), 0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("legalName"));
        assertThat(profiles.history(operator.code())).isEmpty();
    }

    @Test
    void aFileThatIsNotOnTheShelfIsRefused() {
        var papers = new Papers(new DocumentReference(999_999_999, 1), null, null, null, null, true);

        assertThatThrownBy(() -> correct(papers, 0))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("registrationDoc"));
    }

    @Test
    void nobodyKnowsAnOperatorThatIsNotThere() {
        assertThatThrownBy(() -> inTransaction(
                        () -> profiles.correct(new OperatorCode("OP999999"), supply(1_000, 100), 0, focalPoint)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void dataOlderThanEighteenMonthsAreStaleFromThatDayOn() {
        var today = LocalDate.now(clock);
        assertThat(profiles.staleSince(profiles.require(operator.code()))).isEmpty();

        correct(figures(today.minusMonths(18), null), 0);
        assertThat(profiles.staleSince(profiles.require(operator.code()))).isEmpty();

        var old = today.minusMonths(18).minusDays(1);
        correct(figures(old, null), 1);
        assertThat(profiles.staleSince(profiles.require(operator.code()))).contains(old.plusMonths(18));
    }

    @Test
    void whatIsMissingIsAskedOfThoseItAppliesTo() {
        assertThat(missing()).contains("services", "dataAsOf", "registrationDoc", "publicConsent", "previousWops");
        assertThat(missing()).doesNotContain("connectionsWater", "connectionsSewer");

        correct(
                new Supply(
                        List.of(UtilityService.WATER, UtilityService.SEWERAGE),
                        ServiceAreaNature.URBAN,
                        400_000,
                        320_000,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null),
                0);
        assertThat(missing())
                .contains("connectionsWater", "populationServedSewer", "connectionsSewer")
                .doesNotContain("services", "serviceAreaNature", "populationServedWater");
    }

    @Test
    void whatCanBeRightAndMostlyIsNotIsSaidAndStopsNothing() {
        assertThat(profiles.doubts(profiles.require(operator.code()))).isEmpty();

        correct(new Supply(List.of(), null, 1_000, 41_000_000, 30, 41_000, 20, null, List.of(), null, null), 0);

        assertThat(profiles.doubts(profiles.require(operator.code())))
                .extracting(doubt -> doubt.field() + " " + doubt.text().getCodes()[0])
                .containsExactly(
                        "connectionsWater registry.doubt.per-connection",
                        "connectionsSewer registry.doubt.per-connection",
                        "populationServedWater registry.doubt.more-than-area");
    }

    @Test
    void theHistoryCannotBeChanged() {
        correct(supply(320_000, 42_000), 0);

        for (var wrong : List.of(
                "update wop.operator_profile_change set changed_by = 'nobody'",
                "delete from wop.operator_profile_change",
                "truncate wop.operator_profile_change")) {
            assertThatThrownBy(() -> database.sql(wrong).update()).as(wrong).isInstanceOf(DataAccessException.class);
        }
    }

    private org.assertj.core.groups.Tuple tuple(String field, Object before, Object after) {
        return org.assertj.core.groups.Tuple.tuple(
                field, before, after, "ada", operator.code().group());
    }

    private List<String> missing() {
        return profiles.missing(profiles.require(operator.code())).stream()
                .map(Missing::field)
                .toList();
    }

    private Identity identity(String name) {
        return new Identity(
                name, operator.shortName(), null, operator.country(), operator.region(), operator.city(), null);
    }

    private static Supply supply(int served, int connections) {
        return new Supply(List.of(), null, null, served, null, connections, null, null, List.of(), null, null);
    }

    private static Figures figures(LocalDate asOf, BigDecimal revenue) {
        return new Figures(
                402, null, null, "04-01", 2025, "ZMW", revenue, null, new BigDecimal("47"), null, null, null, asOf);
    }

    private List<FieldChange> correct(Record said, int seen) {
        return inTransaction(() -> profiles.correct(operator.code(), said, seen, focalPoint));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
