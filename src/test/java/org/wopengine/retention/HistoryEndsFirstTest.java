package org.wopengine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.WopTest;
import org.wopengine.workflow.PastProcesses;

/** The engine's history ends before names do, and the record itself does not end. */
@WopTest
class HistoryEndsFirstTest {
    private static final PersonRetention TEN = new PersonRetention(10);

    @Autowired
    PastProcesses past;

    @Autowired
    JdbcClient database;

    @Test
    void theModelsDeployedHereEndBeforeNamesDo() {
        assertThat(past.keptFor()).hasValue(3653);
        assertThatCode(() -> HistoryEndsFirst.check(past.keptFor(), TEN)).doesNotThrowAnyException();
    }

    @Test
    void aHistoryThatIsKeptLongerStopsTheStart() {
        assertThatThrownBy(() -> HistoryEndsFirst.check(OptionalInt.of(3659), TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3659 days, names stay in the record for 3658 (wop.retention.years=10)");
        assertThatCode(() -> HistoryEndsFirst.check(OptionalInt.of(3659), new PersonRetention(11)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> HistoryEndsFirst.check(OptionalInt.empty(), TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("for ever");
    }

    @Test
    void theDaysOfARetentionAreTheFewestThatItsYearsCanHave() {
        for (int years : List.of(10, 11, 25)) {
            var fewest = LocalDate.of(2026, 1, 1)
                    .datesUntil(LocalDate.of(2110, 1, 1))
                    .mapToLong(day -> ChronoUnit.DAYS.between(day, day.plusYears(years)))
                    .min()
                    .orElseThrow();
            assertThat(new PersonRetention(years).days()).isLessThanOrEqualTo((int) fewest + PersonRetention.DAYS_MORE);
        }
        assertThat(TEN.days()).isGreaterThanOrEqualTo(3653);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9, 101})
    void fewerThanTenYearsStopTheStart(int years) {
        assertThatThrownBy(() -> new PersonRetention(years))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wop.retention.years must be between 10 and 100, and is " + years);
    }

    /** The bits of pg_trigger.tgtype: 8 delete, 16 update, 32 truncate. Who takes one of these away has to explain it here. */
    @Test
    void nothingOfTheRecordCanBeTrimmed() {
        for (var table : List.of(
                "decision_log",
                "shown_form",
                "chain_link",
                "chain_head",
                "seal",
                "sealed_head",
                "document",
                "document_version",
                "document_use",
                "document_download",
                "document_destruction",
                "security_log",
                "authorship",
                "interest_declaration",
                "principle_run",
                "principle_waiver_decision")) {
            assertThat(forbidden("wop." + table))
                    .as(table)
                    .contains(8)
                    .contains(16)
                    .contains(32);
        }
        assertThat(forbidden("wop.worksheet_draft")).as("the counter-example").isEmpty();
    }

    private List<Integer> forbidden(String table) {
        return database.sql(
                        """
                        select distinct bit from pg_trigger t, unnest(array[8, 16, 32]) bit
                        where t.tgrelid = cast(? as regclass) and not t.tgisinternal and t.tgenabled = 'O'
                          and t.tgtype & 2 = 2 and t.tgtype & bit = bit
                        """)
                .param(table)
                .query(Integer.class)
                .list();
    }
}
