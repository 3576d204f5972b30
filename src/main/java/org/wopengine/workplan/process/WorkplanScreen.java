package org.wopengine.workplan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.document.Documents;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;
import org.wopengine.workplan.Diagnoses;
import org.wopengine.workplan.PlanReason;
import org.wopengine.workplan.PlanVersionView;
import org.wopengine.workplan.PlanVersions;
import org.wopengine.workplan.SubmitPlan;

/** What the forms of this stage show above their questions. */
@Component
class WorkplanScreen {
    private final Diagnoses diagnoses;
    private final PlanVersions plans;
    private final Partnerships partnerships;
    private final Documents documents;
    private final PlanText text;
    private final CodeText codes;

    WorkplanScreen(
            Diagnoses diagnoses,
            PlanVersions plans,
            Partnerships partnerships,
            Documents documents,
            PlanText text,
            CodeText codes) {
        this.diagnoses = diagnoses;
        this.plans = plans;
        this.partnerships = partnerships;
        this.documents = documents;
        this.text = text;
        this.codes = codes;
    }

    Map<String, Object> forDiagnosis(PartnershipId id) {
        var shown = partnership(id);
        shown.put("viewSheet", diagnoses.progress(id));
        return shown;
    }

    /** For a first draft, an amendment and a revision. */
    Map<String, Object> forDraft(PartnershipId id, PlanReason reason) {
        var draft = plans.draft(id);
        var shown = partnership(id);
        shown.put("viewReason", reason.name());
        shown.put("viewReasonText", codes.of(reason));
        shown.put("viewSheet", draft.progress());
        shown.put("viewPeriod", text.period(draft.startsOn(), draft.endsOn()));
        shown.put("viewBudget", codes.say(draft.budget()));
        shown.put("viewAgreedCash", codes.say(draft.agreedCash()));
        shown.put("viewInKind", codes.say(draft.inKind()));
        shown.put("viewAgreedInKind", codes.say(draft.agreedInKind()));
        shown.put("viewMentorDays", codes.say(draft.mentorDays()));
        shown.put("viewMenteeDays", codes.say(draft.menteeDays()));
        shown.put("viewMinutesChoices", documents.choices(PlanVersions.MINUTES, id));
        shown.put("viewWarnings", warnings(draft.warnings()));
        shown.put(
                "viewRequestedChanges",
                draft.before() == null ? "–" : codes.say(draft.before().comment()));
        return shown;
    }

    Map<String, Object> forApproval(PartnershipId id) {
        var review = plans.onTheTable(id);
        var plan = review.plan();
        var version = review.version();
        var shown = partnership(id);
        shown.put("viewReason", version.reason().name());
        shown.put("viewReasonText", codes.of(version.reason()));
        shown.put("viewVersion", version.version());
        shown.put("viewSubmittedBy", version.submittedBy());
        shown.put("viewVersionReason", version.answers().versionReason());
        shown.put("viewAmendmentReason", codes.of(version.answers().amendmentReason()));
        shown.put(
                "viewSteering",
                "%s · %s"
                        .formatted(
                                codes.say(version.answers().steeringMetOn()),
                                codes.of(version.answers().steeringDecision())));
        shown.put(
                "viewSteeringMinutes",
                version.answers().steeringMinutes() == null
                        ? "–"
                        : version.answers().steeringMinutes().toString());
        shown.put("viewSteeringRemarks", codes.say(version.answers().steeringRemarks()));
        shown.put("viewWarnings", warnings(review.warnings()));
        shown.put("viewPeriod", text.period(plan.startsOn(), plan.endsOn()));
        shown.put("viewObjective", plan.overallObjective());
        shown.put("viewPerformance", text.performance(plan));
        shown.put("viewLogframe", text.logframe(plan));
        shown.put("viewMissions", text.missions(plan));
        shown.put("viewBudget", text.budget(plan));
        shown.put("viewInKind", text.inKind(plan));
        shown.put("viewRisks", text.risks(plan));
        shown.put("viewSustainability", plan.texts().sustainability());
        shown.put("viewInclusion", plan.texts().inclusion());
        shown.put("viewCommunication", plan.texts().communication());
        shown.put("viewVisibility", codes.say(plan.texts().visibility()));
        shown.put("viewLessons", codes.say(plan.texts().lessons()));
        return shown;
    }

    /** The answers of the version that was sent back. */
    Optional<SubmitPlan> before(PartnershipId id) {
        return Optional.ofNullable(plans.draft(id).before()).map(PlanVersionView::answers);
    }

    private Map<String, Object> partnership(PartnershipId id) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", id.reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put("viewPartners", partners(partnership));
        shown.put(
                "viewAreas",
                codes.of(partnership.workingAreas().stream().sorted().toList()));
        return shown;
    }

    private String partners(PartnershipView partnership) {
        return partnership.present().stream()
                .map(party -> "%s (%s)".formatted(party.name(), codes.of(party.role())))
                .collect(Collectors.joining(", "));
    }

    private String warnings(List<String> warnings) {
        return warnings.isEmpty()
                ? codes.text("workplan.no-warnings")
                : warnings.stream()
                        .map(warning -> "- " + PlanText.line(warning))
                        .collect(Collectors.joining("\n"));
    }
}
