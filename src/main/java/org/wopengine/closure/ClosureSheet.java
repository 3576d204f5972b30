package org.wopengine.closure;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.document.DocumentField;
import org.wopengine.identity.CurrentActor;
import org.wopengine.monitoring.EvidenceFiles;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.CodeText;
import org.wopengine.workflow.Processes;
import org.wopengine.worksheet.Sheet;

/** The worksheet {@code closure-report}: the results against the plan, the final cost, the assets. */
@Component
class ClosureSheet implements Sheet<ClosureContents> {
    private final ClosureReports reports;
    private final ClosureStart start;
    private final Processes processes;
    private final CurrentActor actor;
    private final CodeText codes;

    ClosureSheet(ClosureReports reports, ClosureStart start, Processes processes, CurrentActor actor, CodeText codes) {
        this.reports = reports;
        this.start = start;
        this.processes = processes;
        this.actor = actor;
        this.codes = codes;
    }

    @Override
    public String kind() {
        return "closure-report";
    }

    @Override
    public String matter() {
        return ReportTasks.PROCESS;
    }

    @Override
    public Class<ClosureContents> contents() {
        return ClosureContents.class;
    }

    /** The version submitted last, else what the plan and the accepted reports tell. */
    @Override
    public ClosureContents start(PartnershipId partnership) {
        return reports.findFirstByPartnershipOrderByVersionDesc(partnership.reference())
                .map(ClosureReport::contents)
                .orElseGet(() -> start.of(partnership));
    }

    @Override
    public boolean mayEdit(PartnershipId partnership, Actor person) {
        return Stream.of(ReportTasks.WRITE_REPORT, ReportTasks.CORRECT_REPORT)
                .anyMatch(task -> processes.hasOpenTask(partnership, task, person.user(), actor.groups()));
    }

    @Override
    public DocumentField files(String place) {
        return switch (place) {
            case "outputs.file" -> EvidenceFiles.ofOutput(place);
            case "capacities.file" -> EvidenceFiles.ofCapacity(place);
            default -> Sheet.super.files(place);
        };
    }

    @Override
    public List<Problem> check(PartnershipId partnership, ClosureContents contents) {
        return ClosureChecks.check(contents).stream()
                .map(flaw -> new Problem(
                        flaw.place(),
                        codes.text(flaw.messageKey(), flaw.arguments().toArray())))
                .toList();
    }
}
