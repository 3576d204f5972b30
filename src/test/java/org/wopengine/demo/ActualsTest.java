package org.wopengine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActualsTest {
    private static final Paper PLAN = Paper.of(
            """
            # outputs
            code | quantity | dueOn | meansOfVerification
            OP1 | 8 | 2024-06-30 | Log
            OP2 | 5 | 2025-06-30 | List
            # activities
            code | startsOn | endsOn | women=10 | men=20 | mentorDays=10 | menteeDays=20
            A1 | 2024-01-01 | 2024-01-10
            A2 | 2024-12-01 | 2025-01-30
            # missions
            code | startsOn | endsOn | persons
            M1 | 2024-01-01 | 2024-01-10 | 2
            """);
    private static final Paper NOTHING = Paper.of("");

    private final Actuals actuals = new Actuals(PLAN, "Auditor");

    @Test
    void whatWasPlannedTookPlace() {
        var report = actuals.report("2024-01-01", "2024-12-31", NOTHING);

        assertThat(report.table("outputs"))
                .containsExactly(Map.of(
                        "code", "OP1",
                        "quantity", "8",
                        "reachedOn", "2024-06-30",
                        "evidence", "Log",
                        "file", "FILE EVIDENCE",
                        "verifiedBy", "Auditor"));
        assertThat(report.table("activities"))
                .extracting(row -> row.get("code"))
                .containsExactly("A1", "A2");
        assertThat(report.table("activities").get(0)).containsEntry("endedOn", "2024-01-10");
        assertThat(report.table("missions").get(0)).containsEntry("days", "10");
    }

    @Test
    void anActivityOfTwoPeriodsSharesItsDays() {
        var first = actuals.report("2024-01-01", "2024-12-31", NOTHING)
                .table("activities")
                .get(1);
        var second = actuals.report("2025-01-01", "2025-12-31", NOTHING).table("activities");

        assertThat(first).containsEntry("mentorDays", "5").doesNotContainKey("endedOn");
        assertThat(second).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("code", "A2")
                .containsEntry("mentorDays", "5")
                .containsEntry("endedOn", "2025-01-30"));
    }

    @Test
    void whatWentOtherwiseIsTold() {
        var report = actuals.report(
                "2024-01-01",
                "2024-12-31",
                Paper.of(
                        """
                # outputs
                code | quantity | evidence
                OP1 | 6 |
                # activities
                code | endedOn | deviation
                A1 | none | It rained.
                """));

        assertThat(report.table("outputs").get(0))
                .containsEntry("quantity", "6")
                .containsEntry("evidence", "Log");
        assertThat(report.table("activities").get(0))
                .containsEntry("deviation", "It rained.")
                .doesNotContainKey("endedOn");
        assertThat(actuals.report("2025-01-01", "2025-12-31", NOTHING).table("activities"))
                .extracting(row -> row.get("code"))
                .isEqualTo(List.of("A1", "A2"));
    }
}
