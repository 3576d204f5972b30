package org.wopengine.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.identity.CurrentActor;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;
import org.wopengine.workflow.Processes;
import org.wopengine.workplan.WorkPlans;
import org.wopengine.worksheet.Sheet;

/** The worksheet {@code progress-report}: what was done and reached, row by row of the work plan. */
@Component
class ReportSheet implements Sheet<ReportContents> {
    private final PeriodStore periods;
    private final ReportStore reports;
    private final ReportVersionStore versions;
    private final WorkPlans plans;
    private final Processes processes;
    private final CurrentActor actor;
    private final CodeText codes;
    private final Clock clock;

    ReportSheet(
            PeriodStore periods,
            ReportStore reports,
            ReportVersionStore versions,
            WorkPlans plans,
            Processes processes,
            CurrentActor actor,
            CodeText codes,
            Clock clock) {
        this.periods = periods;
        this.reports = reports;
        this.versions = versions;
        this.plans = plans;
        this.processes = processes;
        this.actor = actor;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "progress-report";
    }

    @Override
    public String matter() {
        return ReportTasks.PROCESS;
    }

    @Override
    public Class<ReportContents> contents() {
        return ReportContents.class;
    }

    /** The latest version of the current report if it was sent already, else the rows of the work plan. */
    @Override
    public ReportContents start(PartnershipId partnership) {
        return periods.findFirstByPartnershipOrderByNumberDesc(partnership.reference())
                .map(period -> versions.findFirstByPartnershipAndPeriodOrderByVersionDesc(
                                partnership.reference(), period.number())
                        .map(version -> version.contents(period.view()))
                        .orElseGet(
                                () -> ReportStart.of(period.view(), plans.current(partnership), accepted(partnership))))
                .orElseGet(ReportContents::empty);
    }

    private List<ReportContents> accepted(PartnershipId partnership) {
        return reports.findByPartnershipOrderByPeriod(partnership.reference()).stream()
                .filter(report -> report.status().isAccepted())
                .map(report -> versions.require(partnership, report).contents(view(partnership, report)))
                .toList();
    }

    private PeriodView view(PartnershipId partnership, Report report) {
        return periods.require(partnership, report.period()).view();
    }

    @Override
    public boolean mayEdit(PartnershipId partnership, Actor by) {
        return Stream.of(ReportTasks.WRITE_PROGRESS_REPORT, ReportTasks.CORRECT_PROGRESS_REPORT)
                .anyMatch(task -> processes.hasOpenTask(partnership, task, by.user(), actor.groups()));
    }

    @Override
    public boolean mayRead(PartnershipId partnership, Actor by) {
        return true;
    }

    @Override
    public DocumentField files(String place) {
        return switch (place) {
            case "outputs.file" -> EvidenceFiles.ofOutput(place);
            case "missions.report" -> DocumentField.of(place, DocumentType.MISSION_REPORT);
            case "capacities.file" -> EvidenceFiles.ofCapacity(place);
            default -> Sheet.super.files(place);
        };
    }

    @Override
    public List<Problem> check(PartnershipId partnership, ReportContents contents) {
        if (contents.to() == null) {
            return List.of();
        }
        return ContentsRules.check(contents, contents.to(), LocalDate.now(clock)).stream()
                .map(finding -> new Problem(
                        finding.place(),
                        codes.text(
                                finding.messageKey(),
                                finding.arguments().stream()
                                        .map(String::valueOf)
                                        .toArray())))
                .toList();
    }
}
