package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Choice;

/** The worksheets and the tables of a partnership whose first plan is approved and whose second one is on the table. */
@WopTest
class WorkplanTablesTest {
    private static PartnershipId planned;

    @Autowired
    Desk desk;

    @Autowired
    Partnerships partnerships;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkplanSheets worksheets;

    @Autowired
    WorkPlanSheet planSheet;

    @Autowired
    DiagnosisSheet diagnosisSheet;

    @Autowired
    JdbcTemplate database;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void planOnce() {
        if (planned == null) {
            var id = begun();
            diagnosed(id);
            worksheets.typePlan(id);
            desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
            desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());
            runtime.startProcessInstanceByKey(
                    PlanTasks.PROCESS, id.reference(), Map.of("planReason", PlanReason.AMENDMENT.name()));
            worksheets.typePlanWithCorrectedBaseline(id);
            desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.amendment());
            planned = id;
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update wop.diagnosis set mission_to = mission_from - 1 | diagnosis_mission_ck
                    update wop.diagnosis set interviews_union = -1 | diagnosis_interviews_ck
                    update wop.diagnosis_assessment set desired_level = 5 where position = 0 | diagnosis_assessment_level_ck
                    update wop.diagnosis_assessment set explanation = null where position = 1 | diagnosis_assessment_gap_ck
                    update wop.diagnosis_assessment set importance = 4 where position = 0 | diagnosis_assessment_importance_ck
                    update wop.diagnosis_priority set working_area = 'LABORATORY' | diagnosis_priority_assessment_fk
                    update wop.baseline set plan_to_measure = null where value is null | baseline_measured_ck
                    update wop.baseline set source = null where value is not null | baseline_measured_ck
                    update wop.baseline set indicator = 'K31' where position = 0 | baseline_indicator_ck
                    update wop.work_plan set status = 'APPROVED', decided_by = 'x', decided_at = now() where version = 2 | work_plan_approved_uq
                    update wop.work_plan set decided_by = submitted_by where version = 1 | work_plan_decided_ck
                    update wop.work_plan set amendment_reason = null where version = 2 | work_plan_reason_ck
                    update wop.work_plan set ends_on = starts_on | work_plan_period_ck
                    update wop.work_plan set status = 'REJECTED', decided_by = 'x', decided_at = now() where version = 2 | work_plan_reason_code_ck
                    update wop.work_plan_target set outcome = 'PO9' where position = 0 | work_plan_target_outcome_fk
                    update wop.work_plan_target set correction = true where position = 0 | work_plan_target_correction_ck
                    update wop.work_plan_capacity_outcome set target_level = 0 where position = 0 | work_plan_capacity_outcome_level_ck
                    update wop.work_plan_output set capacity_outcome = 'CO9' where position = 0 | work_plan_output_capacity_outcome_fk
                    update wop.work_plan_output set code = 'A1' where position = 0 | work_plan_output_code_ck
                    update wop.work_plan_activity set output = 'OP9' where position = 0 | work_plan_activity_output_fk
                    update wop.work_plan_activity set lead = 'OP999' where position = 0 | work_plan_activity_lead_fk
                    update wop.work_plan_activity set ends_on = starts_on - 1 where position = 0 | work_plan_activity_period_ck
                    update wop.work_plan_mission set report_due_on = ends_on - 1 | work_plan_mission_period_ck
                    update wop.work_plan_in_kind set unit_cost = -1 where position = 0 | work_plan_in_kind_amounts_ck
                    update wop.work_plan_in_kind set actual_quantity = -1 where position = 0 | work_plan_in_kind_actual_ck
                    update wop.work_plan_budget set category = 'PROFIT' where position = 0 | work_plan_budget_category_ck
                    update wop.work_plan_budget set amount = 0 where position = 0 | work_plan_budget_amount_ck
                    update wop.work_plan_risk set impact = 6 | work_plan_risk_score_ck
                    update wop.work_plan_risk set status = 'GONE' | work_plan_risk_status_ck
                    """)
    void theDatabaseKeepsTheRulesToo(String change, String constraint) {
        var here = change + (change.contains(" where ") ? " and" : " where") + " partnership = ?";

        assertThatThrownBy(() -> database.update(here, planned.reference())).hasMessageContaining(constraint);
    }

    @Test
    void theWorksheetsAreOpenWhileTheirTasksAre() {
        var id = begun();
        assertThat(mayEdit(id, "op03")).containsExactly(true, false);
        assertThat(mayEdit(id, "op11")).containsExactly(true, false);
        assertThat(mayEdit(id, "op05")).containsExactly(false, false);
        assertThat(mayEdit(id, "secretariat")).containsExactly(false, false);

        diagnosed(id);
        assertThat(mayEdit(id, "op11")).containsExactly(false, true);
        assertThat(mayEdit(planned, "op11")).as("it is on the table").containsExactly(false, false);
    }

    @Test
    void thePagesOfBothWorksheetsAreShownInEveryLanguage() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        for (var language : List.of("en", "fr", "es")) {
            for (var kind : List.of("diagnosis", "work-plan")) {
                var html = browser.perform(get("/worksheets/{partnership}/{kind}", planned, kind)
                                .header("Accept-Language", language)
                                .with(user("op11").roles("operator-OP11")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(html).contains("K03", planned.reference()).doesNotContain("??", "worksheet." + kind + ".");
            }
        }
    }

    @Test
    void onceRecordedTheWorksheetShowsTheDiagnosis() {
        var shown = desk.as("secretariat", () -> diagnosisSheet.start(planned));

        assertThat(shown.team())
                .containsExactlyElementsOf(WorkplanSheets.diagnosis().team());
        assertThat(shown.baselines()).extracting(Baseline::indicator).contains(Indicator.K14);
    }

    @Test
    void aVersionUnderWayIsShownWithItsCorrections() {
        var shown = desk.as("secretariat", () -> planSheet.start(planned));

        assertThat(shown.baselineCorrections()).hasSize(1);
        assertThat(shown.targets().get(0).target()).isEqualByComparingTo("39");
    }

    @Test
    void rowsAreOfferedByTheirCodes() {
        var draft = new PlanBuilder().build();

        assertThat(offered("activities.output", draft))
                .containsExactly("OP1 Readers are trained.", "OP2 Readers are trained.");
        assertThat(offered("outputs.capacityOutcome", draft))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("CO1 ");
        assertThat(offered("targets.outcome", draft)).containsExactly("PO1 Less water is lost.");
        assertThat(offered("budget.activity", draft)).hasSize(3);
        assertThat(offered("budget.party", draft)).hasSize(2).anyMatch(label -> label.startsWith("OP11 "));
        assertThat(offered("budget.funder", draft)).isEmpty();
    }

    private List<String> offered(String place, PlanContents draft) {
        return desk.as("op03", () -> planSheet.choices(planned, place, draft)).stream()
                .map(Choice::label)
                .toList();
    }

    /** Whether the diagnosis and the plan may be typed into. */
    private List<Boolean> mayEdit(PartnershipId id, String user) {
        var actor = new Actor(user, null, null);
        return desk.as(user, () -> List.of(diagnosisSheet.mayEdit(id, actor), planSheet.mayEdit(id, actor)));
    }

    private PartnershipId begun() {
        var id = WorkplanStart.signed(desk, partnerships, runtime, AgreementAnswers.draft("OP03", "OP11"));
        runtime.startProcessInstanceByKey(
                PlanTasks.PROCESS, id.reference(), Map.of("planReason", PlanReason.FIRST.name()));
        return id;
    }

    private void diagnosed(PartnershipId id) {
        worksheets.typeDiagnosis(id);
        desk.complete(id, "UserTask_RecordDiagnosis", "op03", WorkplanAnswers.diagnosis());
    }
}
