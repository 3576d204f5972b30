package org.wopengine.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Choice;
import org.wopengine.worksheet.Sheet;

/** The worksheet {@code work-plan}: everything the partners plan. */
@Component
class WorkPlanSheet implements Sheet<PlanContents> {
    private final PlanStore plans;
    private final DiagnosisStore diagnoses;
    private final Partnerships partnerships;
    private final PlanFrames frames;
    private final SheetAccess access;
    private final FindingTexts texts;

    WorkPlanSheet(
            PlanStore plans,
            DiagnosisStore diagnoses,
            Partnerships partnerships,
            PlanFrames frames,
            SheetAccess access,
            FindingTexts texts) {
        this.plans = plans;
        this.diagnoses = diagnoses;
        this.partnerships = partnerships;
        this.frames = frames;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "work-plan";
    }

    @Override
    public String matter() {
        return PlanTasks.PROCESS;
    }

    @Override
    public Class<PlanContents> contents() {
        return PlanContents.class;
    }

    /**
     * The version that is under way, else the one that holds now, else a row for what staff should learn in each working
     * area. The corrections of a plan that holds are in the baselines already.
     */
    @Override
    public PlanContents start(PartnershipId partnership) {
        return underWay(partnership)
                .map(WorkPlan::contents)
                .or(() -> plans.findByPartnershipAndStatus(partnership.reference(), PlanStatus.APPROVED)
                        .map(plan -> plan.contents().withoutCorrections()))
                .orElseGet(() -> begin(partnership));
    }

    private Optional<WorkPlan> underWay(PartnershipId partnership) {
        return plans.findFirstByPartnershipOrderByVersionDesc(partnership.reference())
                .filter(plan -> plan.status().isOpen());
    }

    private PlanContents begin(PartnershipId partnership) {
        var levels = diagnoses
                .findById(partnership.reference())
                .map(diagnosis -> diagnosis.view(List.of()).assessments().stream()
                        .collect(Collectors.toMap(Assessment::area, Function.identity())))
                .orElseGet(Map::of);
        var outcomes = new ArrayList<CapacityRow>();
        for (WorkingArea area : partnerships.require(partnership).workingAreas().stream()
                .sorted()
                .toList()) {
            var assessed = levels.get(area);
            outcomes.add(new CapacityRow(
                    "CO" + (outcomes.size() + 1),
                    area,
                    null,
                    null,
                    assessed == null ? null : assessed.menteeLevel(),
                    assessed == null ? null : assessed.desiredLevel(),
                    null,
                    null));
        }
        return PlanContents.begin(outcomes);
    }

    @Override
    public List<String> identity(String section) {
        return switch (section) {
            case "targets", "baselineCorrections" -> List.of("indicator", "scope");
            default -> Sheet.super.identity(section);
        };
    }

    @Override
    public boolean mayEdit(PartnershipId partnership, Actor actor) {
        return access.isOpen(partnership, PlanTasks.DRAFT_WORK_PLAN, PlanTasks.REVISE_WORK_PLAN);
    }

    @Override
    public boolean mayRead(PartnershipId partnership, Actor actor) {
        return true;
    }

    @Override
    public List<Choice> choices(PartnershipId partnership, String place, PlanContents draft) {
        return switch (place) {
            case "activities.lead", "inKind.party", "budget.party" -> operators(partnership);
            case "targets.outcome" -> codes(draft.performanceOutcomes(), OutcomeRow::code, OutcomeRow::text);
            case "outputs.capacityOutcome" -> codes(draft.capacityOutcomes(), CapacityRow::code, CapacityRow::text);
            case "activities.output" -> codes(draft.outputs(), OutputRow::code, OutputRow::description);
            case "budget.activity" -> codes(draft.activities(), ActivityRow::code, ActivityRow::title);
            default -> List.of();
        };
    }

    private List<Choice> operators(PartnershipId partnership) {
        return partnerships.require(partnership).present().stream()
                .filter(party -> party.operator() != null)
                .map(party -> new Choice(party.operator().value(), party.operator() + " " + party.name()))
                .distinct()
                .toList();
    }

    private static <R> List<Choice> codes(List<R> rows, Function<R, String> code, Function<R, String> text) {
        return rows.stream()
                .filter(row -> code.apply(row) != null)
                .map(row -> new Choice(code.apply(row), label(code.apply(row), text.apply(row))))
                .distinct()
                .toList();
    }

    private static String label(String code, String text) {
        if (text == null) {
            return code;
        }
        return code + " " + (text.length() > 40 ? text.substring(0, 40).strip() + "…" : text);
    }

    @Override
    public DocumentField files(String place) {
        return place.equals("missions.termsOfReference")
                ? DocumentField.of(place, DocumentType.TOR)
                : Sheet.super.files(place);
    }

    @Override
    public List<Problem> check(PartnershipId partnership, PlanContents contents) {
        return texts.problems(PlanRules.check(contents, frames.of(partnership)));
    }
}
