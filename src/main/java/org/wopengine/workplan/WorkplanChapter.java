package org.wopengine.workplan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** Diagnosis, baselines and work plan in the dossier: the plan that holds, and every version of it. */
@Component
class WorkplanChapter implements DossierChapter {
    private final Diagnoses diagnoses;
    private final PlanVersions versions;
    private final WorkPlans plans;

    WorkplanChapter(Diagnoses diagnoses, PlanVersions versions, WorkPlans plans) {
        this.diagnoses = diagnoses;
        this.versions = versions;
        this.plans = plans;
    }

    @Override
    public Stage stage() {
        return Stage.WORKPLAN;
    }

    @Override
    public List<Section> sections(PartnershipId partnership) {
        var sections = new ArrayList<Section>();
        diagnoses.find(partnership).ifPresent(diagnosis -> diagnosis(diagnosis, sections));
        var corrections = diagnoses.baselineHistory(partnership).stream()
                .filter(set -> set.reason() != null)
                .map(set -> List.<Object>of(set.version(), set.recordedAt(), set.recordedBy(), set.reason()))
                .toList();
        if (!corrections.isEmpty()) {
            sections.add(Section.ofTable(
                    "workplan.dossier.corrections",
                    keys("version", "recorded-at", "recorded-by", "reason"),
                    corrections));
        }
        plans.find(partnership).ifPresent(plan -> plan(plan, sections));
        var history = versions.history(partnership);
        if (!history.isEmpty()) {
            sections.add(history(history));
        }
        return sections;
    }

    private static void diagnosis(DiagnosisView diagnosis, List<Section> sections) {
        var answers = diagnosis.answers();
        sections.add(Section.ofFacts(
                "workplan.dossier.diagnosis",
                List.of(
                        fact("mission-from", answers.missionFrom()),
                        fact("mission-to", answers.missionTo()),
                        fact("strengths", answers.strengths()),
                        fact("weaknesses", answers.weaknesses()),
                        fact("opportunities", answers.opportunities()),
                        fact("threats", answers.threats()),
                        fact("root-causes", answers.rootCauses()),
                        fact("quick-wins", answers.quickWins()),
                        fact("agreed-by", answers.agreedByMentee()),
                        fact("agreed-on", answers.agreedByMenteeOn()))));
        sections.add(Section.ofTable(
                "workplan.dossier.assessments",
                keys("area", "mentee-level", "mentor-level", "desired-level", "importance", "evidence"),
                diagnosis.assessments().stream()
                        .map(row -> row(
                                row.area(),
                                row.menteeLevel(),
                                row.mentorLevel(),
                                row.desiredLevel(),
                                row.importance(),
                                row.evidence() == null ? row.evidenceSaid() : row.evidence()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.priorities",
                keys("area", "term", "goal"),
                diagnosis.priorities().stream()
                        .sorted(Comparator.comparing(Priority::term))
                        .map(row -> List.<Object>of(row.area(), row.term(), row.goal()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.baselines",
                keys("indicator", "scope", "value", "period-end", "reliability", "source", "plan-to-measure"),
                diagnosis.baselines().stream()
                        .map(row -> row(
                                row.indicator(),
                                row.scope(),
                                row.value(),
                                row.periodEnd(),
                                row.reliability(),
                                row.source(),
                                row.planToMeasure()))
                        .toList()));
    }

    private static void plan(WorkPlanView plan, List<Section> sections) {
        sections.add(Section.ofFacts(
                "workplan.dossier.plan",
                List.of(
                        fact("version", plan.version()),
                        fact("approved-at", plan.approvedAt()),
                        fact("starts-on", plan.startsOn()),
                        fact("ends-on", plan.endsOn()),
                        fact("objective", plan.overallObjective()),
                        fact("budget-total", plan.budgetTotal()),
                        fact("in-kind-total", plan.inKindTotal()),
                        fact("sustainability", plan.texts().sustainability()),
                        fact("inclusion", plan.texts().inclusion()),
                        fact("communication", plan.texts().communication()),
                        fact("lessons", plan.texts().lessons()))));
        sections.add(Section.ofTable(
                "workplan.dossier.targets",
                keys("outcome", "indicator", "scope", "baseline", "target", "target-on"),
                plan.kpis().stream()
                        .map(kpi -> row(
                                kpi.outcome(),
                                kpi.indicator(),
                                kpi.scope(),
                                kpi.baseline(),
                                kpi.target(),
                                kpi.targetOn()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.capacity",
                keys("code", "area", "goal", "baseline", "target"),
                plan.capacityOutcomes().stream()
                        .map(row -> List.<Object>of(row.code(), row.area(), row.text(), row.baseline(), row.target()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.outputs",
                keys("code", "area", "description", "quantity", "unit", "due-on"),
                plan.outputs().stream()
                        .map(row -> List.<Object>of(
                                row.code(), row.area(), row.description(), row.quantity(), row.unit(), row.dueOn()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.activities",
                keys("code", "output", "type", "description", "starts-on", "ends-on"),
                plan.activities().stream()
                        .map(row -> List.<Object>of(
                                row.code(), row.output(), row.type(), row.title(), row.startsOn(), row.endsOn()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.missions",
                keys("code", "description", "starts-on", "ends-on", "terms-of-reference"),
                plan.missions().stream()
                        .map(row ->
                                row(row.code(), row.purpose(), row.startsOn(), row.endsOn(), row.termsOfReference()))
                        .toList()));
        sections.add(Section.ofTable(
                "workplan.dossier.budget",
                keys("category", "amount"),
                plan.budget().entrySet().stream()
                        .map(line -> List.<Object>of(line.getKey(), line.getValue()))
                        .toList()));
    }

    private static Section history(List<PlanVersionView> history) {
        return Section.ofTable(
                "workplan.dossier.versions",
                keys("version", "status", "submitted-at", "submitted-by", "reason", "minutes", "decided-by", "comment"),
                history.stream()
                        .map(line -> row(
                                line.version(),
                                line.status(),
                                line.submittedAt(),
                                line.submittedBy(),
                                line.answers().versionReason(),
                                line.answers().steeringMinutes(),
                                line.decidedBy(),
                                line.comment()))
                        .toList());
    }

    private static Fact fact(String key, Object value) {
        return new Fact("workplan.dossier." + key, value);
    }

    private static List<String> keys(String... keys) {
        return Arrays.stream(keys).map(key -> "workplan.dossier." + key).toList();
    }

    /** A row in which some values may be missing. */
    private static List<Object> row(Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
