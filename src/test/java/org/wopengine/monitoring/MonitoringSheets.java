package org.wopengine.monitoring;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.document.DocumentType;
import org.wopengine.document.SampleShelf;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Typist;

/** Types good worksheets of reports, to begin tests with. */
@Component
public class MonitoringSheets {
    private final Typist typist;
    private final ReportSheet sheet;
    private final TransactionTemplate transaction;

    MonitoringSheets(Typist typist, ReportSheet sheet, TransactionTemplate transaction) {
        this.typist = typist;
        this.sheet = sheet;
        this.transaction = transaction;
    }

    /** As little as a report may say, while nothing of the plan is due. */
    public void typeLittle(PartnershipId id) {
        type(id, report -> {});
    }

    /** As little, and the first indicator was measured. */
    public void typeMeasured(PartnershipId id, String value) {
        type(id, report -> report.readings.set(0, ReportBuilder.read(report.readings.get(0), value)));
    }

    /** Everything of the plan was done in time; the losses are at this value. */
    public void typeAsPlanned(PartnershipId id, String losses) {
        type(id, report -> report.asPlanned(losses));
    }

    /** The same, and this many of each output are there. */
    public void typeReached(PartnershipId id, String quantity, String on) {
        type(id, report -> report.asPlanned("43.6")
                .outputs
                .replaceAll(output -> ReportBuilder.reached(output, quantity, on)));
    }

    void type(PartnershipId id, Consumer<ReportBuilder> change) {
        var report = new ReportBuilder(transaction.execute(status -> sheet.start(id)));
        change.accept(report);
        file(id, report);
        typist.type(id, sheet, report.build(), "op03");
    }

    /** Puts files of the partnership where a file is said to be. */
    private static void file(PartnershipId id, ReportBuilder report) {
        report.outputs.replaceAll(output -> output.file() == null
                ? output
                : new OutputActual(
                        output.code(),
                        output.description(),
                        output.planned(),
                        output.unit(),
                        output.dueOn(),
                        output.quantity(),
                        output.reachedOn(),
                        SampleShelf.of(id, DocumentType.EVIDENCE),
                        output.evidence(),
                        output.verifiedBy()));
        report.missions.replaceAll(mission -> mission.report() == null
                ? mission
                : new MissionActual(
                        mission.code(),
                        mission.purpose(),
                        mission.plannedStart(),
                        mission.startedOn(),
                        mission.days(),
                        mission.persons(),
                        SampleShelf.of(id, DocumentType.MISSION_REPORT),
                        null));
        report.capacities.replaceAll(score -> score.file() == null
                ? score
                : new CapacityScore(
                        score.code(),
                        score.text(),
                        score.baseline(),
                        score.target(),
                        score.menteeLevel(),
                        score.mentorLevel(),
                        score.evidence(),
                        SampleShelf.of(id, DocumentType.EVIDENCE),
                        score.difference()));
    }
}
