package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.matching.score.Weights;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;

/** Versions of the weights: drafted, in force, retired, and never changed behind a score. */
@WopTest
class MatchingWeightsTest {
    private static final Actor OFFICER = new Actor("ada", "secretariat", null);
    private static final Actor LEAD = new Actor("berta", "secretariat", null);

    @Autowired
    MatchingWeights weights;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    /** All tests share the table: whatever they leave in force counts like the weights of the field report. */
    @BeforeEach
    @AfterEach
    void putTheDefaultsInForce() {
        inTransaction(() -> {
            var draft = weights.draft(Weights.defaults(1).points(), "Back to the defaults", OFFICER);
            return weights.activate(draft.weights().version(), LEAD);
        });
    }

    @Test
    void theFirstVersionIsThatOfTheFieldReport() {
        var first = weights.require(1);

        assertThat(first.weights()).isEqualTo(Weights.defaults(1));
        assertThat(first.draftedBy()).isEqualTo("system");
        assertThat(first.activatedAt()).isNotNull();
    }

    @Test
    void aDraftChangesNothingUntilItIsPutInForce() {
        var before = weights.inForce();

        var draft = draft("30", "25", "Language was what most declined for");
        var changed = draft("31", "24", "Language was what most declined for, and expertise");

        assertThat(changed.weights().version()).isEqualTo(draft.weights().version());
        assertThat(changed.status()).isEqualTo(WeightsStatus.DRAFT);
        assertThat(changed.draftedBy()).isEqualTo("ada");
        assertThat(weights.inForce()).isEqualTo(before);

        var active = inTransaction(() -> weights.activate(changed.weights().version(), LEAD));

        assertThat(weights.inForce()).isEqualTo(active.weights());
        assertThat(weights.inForce().of(MatchCriterion.LANGUAGE)).isEqualTo("24.00");
        assertThat(active.activatedBy()).isEqualTo("berta");
        assertThat(weights.require(before.version())).satisfies(retired -> {
            assertThat(retired.status()).isEqualTo(WeightsStatus.RETIRED);
            assertThat(retired.retiredBy()).isEqualTo("berta");
            assertThat(retired.weights()).isEqualTo(before);
        });
        assertThat(weights.history().stream().filter(version -> version.status() == WeightsStatus.ACTIVE))
                .hasSize(1);
    }

    @Test
    void aDraftThatIsGivenUpStaysInTheHistoryAndWasNeverInForce() {
        var draft = draft("30", "25", "An idea");

        var given = inTransaction(() -> weights.giveUp(draft.weights().version(), LEAD));

        assertThat(given.status()).isEqualTo(WeightsStatus.RETIRED);
        assertThat(given.activatedAt()).isNull();
        assertThat(draft("30", "25", "The next").weights().version())
                .isEqualTo(draft.weights().version() + 1);
    }

    @Test
    void whatIsNoDraftAnyMoreIsNotPutInForceAgain() {
        var inForce = weights.inForce().version();

        assertThatThrownBy(() -> inTransaction(() -> weights.activate(inForce, LEAD)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> inTransaction(() -> weights.giveUp(1, LEAD))).isInstanceOf(Conflict.class);
        assertRefused("matching.weights.unknown", "version", () -> weights.activate(999_999, LEAD));
        assertThat(weights.inForce().version()).isEqualTo(inForce);
    }

    @Test
    void weightsAndReasonsThatDoNotHoldAreRefusedAndNothingIsWritten() {
        var before = weights.history();

        assertRefused("matching.weights.too-much", null, () -> weights.draft(points("36", "20"), "Why", OFFICER));
        assertRefused("matching.weights.range", "expertise", () -> weights.draft(points("-1", "56"), "Why", OFFICER));
        assertRefused("matching.weights.reason", "reason", () -> weights.draft(points("35", "20"), " ", OFFICER));
        assertRefused(
                "matching.weights.reason-long",
                "reason",
                () -> weights.draft(points("35", "20"), "x".repeat(501), OFFICER));
        assertThat(weights.history()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void aRefusalSaysTheSumAndWhatToDo(String language) {
        assertThatThrownBy(() -> inTransaction(() -> weights.draft(points("30.5", "20"), "Why", OFFICER)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(messages.getMessage(
                                refused.messageKey(), refused.arguments(), Locale.forLanguageTag(language)))
                        .contains("95.5", "4.5", "100"));
    }

    @Test
    void theDatabaseKeepsWhatWasInForceEvenFromPlainSql() {
        var inForce = weights.inForce().version();

        assertForbidden("update wop.matching_weights set expertise = 20, language = 35 where version = " + inForce);
        assertForbidden("update wop.matching_weights set status = 'DRAFT', activated_at = null, activated_by = null"
                + " where version = " + inForce);
        assertForbidden("update wop.matching_weights set status = 'ACTIVE', retired_at = null, retired_by = null"
                + " where version = 1");
        assertForbidden("delete from wop.matching_weights where version = 1");
        assertForbidden("truncate wop.matching_weights");
        // nothing in force
        assertForbidden("update wop.matching_weights set status = 'RETIRED', retired_at = now(), retired_by = 'ada'"
                + " where version = " + inForce);
        var draft = draft("30", "25", "An idea").weights().version();
        // two in force, and weights of a hundred and one
        assertForbidden("update wop.matching_weights set status = 'ACTIVE', activated_at = now(), activated_by = 'ada'"
                + " where version = " + draft);
        assertForbidden("update wop.matching_weights set expertise = 31 where version = " + draft);
    }

    @Test
    void twoWhoDraftAtOnceShareOneDraft() throws Exception {
        var before = weights.history().size();
        var both = new CountDownLatch(2);
        var one = CompletableFuture.supplyAsync(() -> drafted(both, "30", "25"));
        var other = CompletableFuture.supplyAsync(() -> drafted(both, "25", "30"));

        assertThat(one.get().weights().version())
                .isEqualTo(other.get().weights().version());
        assertThat(weights.history()).hasSize(before + 1);
    }

    private WeightsVersion drafted(CountDownLatch both, String expertise, String language) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return draft(expertise, language, "At once");
    }

    private WeightsVersion draft(String expertise, String language, String reason) {
        return inTransaction(() -> weights.draft(points(expertise, language), reason, OFFICER));
    }

    private static Map<MatchCriterion, BigDecimal> points(String expertise, String language) {
        var points = new EnumMap<>(Weights.defaults(1).points());
        points.put(MatchCriterion.EXPERTISE, new BigDecimal(expertise));
        points.put(MatchCriterion.LANGUAGE, new BigDecimal(language));
        return points;
    }

    private void assertRefused(String key, String field, Supplier<?> attempt) {
        assertThatThrownBy(() -> inTransaction(attempt)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    /** Some things are only checked when the transaction ends. */
    private void assertForbidden(String sql) {
        assertThatThrownBy(() -> inTransaction(() -> database.sql(sql).update()))
                .as(sql)
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
