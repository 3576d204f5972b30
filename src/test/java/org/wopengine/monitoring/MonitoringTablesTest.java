package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.shared.PartnershipId;

/** The tables refuse what the code would never write: another way in must not get further. */
@WopTest
class MonitoringTablesTest {
    private static PartnershipId id;

    @Autowired
    Desk desk;

    @Autowired
    MonitoringStart start;

    @Autowired
    MonitoringSheets worksheets;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** A report that both sides co-signed, and a review that was answered. */
    @BeforeEach
    void aReportAndAReview() {
        if (id != null) {
            return;
        }
        id = start.active();
        start.report(id);
        worksheets.type(
                id,
                report -> report.spending.add(new Spending(
                        org.wopengine.partnership.CostCategory.TRAVEL,
                        "Solidarity fund",
                        new java.math.BigDecimal("100"))));
        desk.complete(id, "UserTask_WriteProgressReport", "op03", MonitoringAnswers.reportAskingForMoney("66000"));
        start.coSigned(id);
        desk.complete(id, "UserTask_AcceptReport", "secretariat", MonitoringAnswers.requestChanges("Attach lists."));
        start.review(id);
        desk.complete(id, "UserTask_WriteMidTermReview", "secretariat", MonitoringAnswers.review());
        desk.complete(id, "UserTask_AnswerReview", "op11", MonitoringAnswers.answer());
    }

    @ParameterizedTest(name = "{0} set {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "reporting_period | due_on = ends_on + 14 | reporting_period_days_ck",
                "reporting_period | ends_on = starts_on - 1, due_on = starts_on + 14 | reporting_period_days_ck",
                "reporting_period | status = 'LATE' | reporting_period_status_ck",
                "reporting_period | number = 0 | reporting_period_number_ck",
                "progress_report | status = 'ACCEPTED' | progress_report_requested_changes_ck",
                "progress_report | requested_changes = null | progress_report_requested_changes_ck",
                "progress_report | light = 'BLUE' | progress_report_light_ck",
                "progress_report_version | spent_of_instalment = 65999 | progress_report_version_consumed_ck",
                "progress_report_version | last_instalment = null | progress_report_version_instalment_ck",
                "progress_report_version | kind = 'DAILY' | progress_report_version_kind_ck",
                "progress_report_version | plan_version = 9 | progress_report_version_plan_fk",
                "report_area | percent = 101 | report_area_percent_ck",
                "report_area | status = 'DROPPED' | report_area_dropped_ck",
                "report_area | working_area = 'PLUMBING' | report_area_name_ck",
                "report_output | quantity = 1 | report_output_proof_ck",
                "report_output | quantity = -1, reached_on = due_on, evidence = 'x', verified_by = 'y' | report_output_quantity_ck",
                "report_activity | women = 1 | report_activity_days_ck",
                "report_activity | started_on = date '2027-01-01' | report_activity_done_ck",
                "report_mission | days = 3 | report_mission_whole_ck",
                "report_capacity | mentee_level = 5, difference = 'x' | report_capacity_level_ck",
                "report_capacity | mentee_level = 0 | report_capacity_gap_ck",
                "report_reading | value = 40 | report_reading_measured_ck",
                "report_reading | indicator = 'K31' | report_reading_indicator_ck",
                "report_reading | scope = 'WORLD' | report_reading_scope_ck",
                "report_spending | amount = 0 | report_spending_amount_ck",
                "report_spending | category = 'PROFIT' | report_spending_category_ck",
                "report_co_signature | dynamics = 6 | report_co_signature_scores_ck",
                "report_co_signature | dynamics = 2, health_comment = null | report_co_signature_low_ck",
                "report_co_signature | co_signs = false | report_co_signature_refused_ck",
                "report_decision | comment = null | report_decision_changes_ck",
                "report_decision | outcome = 'REJECTED' | report_decision_rejected_ck",
                "report_decision | outcome = 'DEFERRED' | report_decision_deferred_ck",
                "partnership_review | impact = 7 | partnership_review_ratings_ck",
                "partnership_review | answered_by = null | partnership_review_answered_ck",
                "partnership_review | status = 'DECIDED' | partnership_review_decided_ck",
                "partnership_review | outcome = 'TERMINATE' | partnership_review_[a-z]+_ck",
                "partnership_review | new_ends_on = date '2030-01-01' | partnership_review_extended_ck",
                "management_response | owner = null | management_response_action_ck"
            })
    void theTablesRefuse(String table, String change, String constraint) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    database.sql("update wop." + table + " set " + change + " where partnership = ?")
                            .param(id.reference())
                            .update();
                    database.sql("set constraints all immediate").update();
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageFindingMatch(constraint);
    }

    @Test
    void onePeriodIsOpenAtATime() {
        assertThatThrownBy(() -> database.sql(
                                """
                                insert into wop.reporting_period
                                    (partnership, number, starts_on, ends_on, due_on, status, lock_version)
                                values (?, 2, date '2027-07-01', date '2027-12-31', date '2028-01-15', 'OPEN', 0)
                                """)
                        .param(id.reference())
                        .update())
                .hasMessageContaining("reporting_period_open_uq");
    }

    @Test
    void aLeadAnswersOnceForEachReport() {
        assertThatThrownBy(() -> database.sql(
                                """
                                insert into wop.report_co_signature
                                select partnership, period, operator, version, satisfaction, dynamics, consolidation,
                                    capacity, performance, health_comment, own_benefit, co_signs, reason, given_by,
                                    given_at
                                from wop.report_co_signature where partnership = ?
                                """)
                        .param(id.reference())
                        .update())
                .hasMessageContaining("report_co_signature_pk");
    }

    @Test
    void theReasonsForChangesAreCounted() {
        assertThat(database.sql(
                                """
                                select reason from wop.report_return_reason
                                join wop.report_decision on report_decision.id = decision where partnership = ?
                                """)
                        .param(id.reference())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("MISSING_EVIDENCE", "UNEXPLAINED_DELAY");
    }
}
