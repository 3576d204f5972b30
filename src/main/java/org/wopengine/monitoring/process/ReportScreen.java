package org.wopengine.monitoring.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.PeriodView;
import org.wopengine.monitoring.ProgressReports;
import org.wopengine.monitoring.ReportDecision;
import org.wopengine.monitoring.ReportDecisionView;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.Reports;
import org.wopengine.monitoring.TrafficLight;
import org.wopengine.monitoring.WriteReport;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;

/** What the forms of a report show above their questions. */
@Component
class ReportScreen {
    private final Reports reports;
    private final ProgressReports writing;
    private final Partnerships partnerships;
    private final ReportText text;
    private final CodeText codes;

    ReportScreen(Reports reports, ProgressReports writing, Partnerships partnerships, ReportText text, CodeText codes) {
        this.reports = reports;
        this.writing = writing;
        this.partnerships = partnerships;
        this.text = text;
        this.codes = codes;
    }

    Map<String, Object> forWriting(PartnershipId id, int number) {
        var period = reports.periods(id).stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow();
        return author(id, period);
    }

    Map<String, Object> forCorrection(PartnershipId id) {
        var report = latest(id);
        var shown = author(id, report.period());
        shown.put("viewVersion", report.version());
        shown.put("viewRequestedChanges", codes.say(report.requestedChanges()));
        shown.put(
                "viewReturnReasons",
                reports.decisions(id).stream()
                        .filter(decision -> decision.outcome() == ReportDecision.CHANGES_REQUESTED)
                        .reduce((earlier, later) -> later)
                        .map(ReportDecisionView::returnReasons)
                        .map(codes::of)
                        .orElse(ReportText.NONE));
        return shown;
    }

    /** The answers of the version that was sent back. */
    Optional<WriteReport> answers(PartnershipId id) {
        return reports.latest(id).map(ReportView::answers);
    }

    Map<String, Object> forCoSigning(PartnershipId id) {
        return summary(id, latest(id));
    }

    /** @param facts what the decision table was asked, in the order of its columns */
    Map<String, Object> forDecision(PartnershipId id, TrafficLight light, List<String> facts) {
        var report = latest(id);
        var answers = report.answers();
        var shown = summary(id, report);
        shown.put("viewLight", codes.of(light));
        shown.put("viewLightFacts", codes.text("monitoring.text.light-facts", facts.toArray()));
        shown.put("viewWrittenBy", report.writtenBy());
        shown.put("viewCoSignatures", text.coSignatures(report));
        shown.put("viewActivities", text.activities(report));
        shown.put("viewMissions", text.missions(report));
        shown.put("viewFinance", text.finance(report));
        shown.put("viewSpending", text.spending(report));
        shown.put("viewDeclarations", text.declarations(report));
        shown.put("viewSupport", codes.say(answers.supportNeeded()));
        shown.put("viewChangesWanted", codes.say(answers.changesRequested()));
        shown.put("viewLinks", codes.say(answers.communicationLinks()));
        shown.put("viewEarlyClosure", answers.proposesEarlyClosure() ? "PROPOSED" : "NONE");
        shown.put("viewEarlyClosureReason", codes.say(answers.earlyClosureReason()));
        return shown;
    }

    private Map<String, Object> author(PartnershipId id, PeriodView period) {
        var shown = head(id);
        shown.put(
                "viewPeriod",
                codes.text(
                        "monitoring.text.period-due",
                        String.valueOf(period.number()),
                        codes.say(period.from()),
                        codes.say(period.to()),
                        codes.say(period.dueOn())));
        shown.put(
                "viewKindHint",
                codes.text(
                        writing.isLast(id, period.number())
                                ? "monitoring.text.last-period"
                                : "monitoring.text.more-periods"));
        shown.put("viewSheet", writing.progress(id));
        return shown;
    }

    private Map<String, Object> summary(PartnershipId id, ReportView report) {
        var answers = report.answers();
        var shown = head(id);
        shown.put("viewPeriod", text.period(report));
        shown.put("viewKind", codes.of(answers.kind()));
        shown.put("viewVersion", report.version());
        shown.put("viewAuthors", answers.mentorAuthor() + ", " + answers.menteeAuthor());
        shown.put("viewSummary", answers.executiveSummary());
        shown.put("viewMutualBenefit", answers.mutualBenefit());
        shown.put("viewAreas", text.areas(report));
        shown.put("viewOutputs", text.outputs(report));
        shown.put("viewCapacities", text.capacities(report));
        shown.put("viewReadings", text.readings(report));
        shown.put("viewIssues", text.issues(report));
        return shown;
    }

    private Map<String, Object> head(PartnershipId id) {
        var partnership = partnerships.require(id);
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", id.reference());
        shown.put("viewTitle", codes.say(partnership.title()));
        shown.put(
                "viewPartners",
                partnership.present().stream()
                        .map(party -> "%s (%s)".formatted(party.name(), codes.of(party.role())))
                        .collect(Collectors.joining(", ")));
        return shown;
    }

    private ReportView latest(PartnershipId id) {
        return reports.latest(id).orElseThrow();
    }
}
