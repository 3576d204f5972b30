package org.wopengine.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory;
import org.wopengine.worksheet.SheetTables;

/** The versions of every progress report, each against the one before it, and every value that was measured. */
@Component
class ReportHistory implements ValueHistory {
    private final Reports reports;
    private final ReportVersionStore versions;
    private final ReportSheet sheet;
    private final SheetTables tables;

    ReportHistory(Reports reports, ReportVersionStore versions, ReportSheet sheet, SheetTables tables) {
        this.reports = reports;
        this.versions = versions;
        this.sheet = sheet;
        this.tables = tables;
    }

    @Override
    public Stage stage() {
        return Stage.MONITORING;
    }

    @Override
    public List<Version> versions(PartnershipId partnership) {
        var decisions = reports.decisions(partnership);
        var all = new ArrayList<Version>();
        for (var period : reports.periods(partnership)) {
            ReportContents before = null;
            for (var report : reports.versions(partnership, period.number())) {
                var contents = versions.findByPartnershipAndPeriodOrderByVersion(
                                partnership.reference(), period.number())
                        .get(report.version() - 1)
                        .contents(period);
                all.add(new Version(
                        name(report),
                        acts(report, decisions),
                        null,
                        before == null,
                        true,
                        before == null ? List.of() : tables.values(sheet, before, contents)));
                before = contents;
            }
        }
        return all;
    }

    private static List<Act> acts(ReportView report, List<ReportDecisionView> decisions) {
        var acts = new ArrayList<Act>();
        report.coSignatures().stream()
                .filter(signature -> signature.version() == report.version())
                .forEach(signature -> acts.add(new Act(signature.givenBy(), signature.givenAt())));
        decisions.stream()
                .filter(decision ->
                        decision.period() == report.period().number() && decision.version() == report.version())
                .forEach(decision -> acts.add(new Act(decision.decidedBy(), decision.decidedAt())));
        acts.sort(Comparator.comparing(Act::at));
        acts.add(0, new Act(report.writtenBy(), report.writtenAt()));
        return acts;
    }

    @Override
    public List<Measured> measured(PartnershipId partnership) {
        var measured = new ArrayList<Measured>();
        for (var period : reports.periods(partnership)) {
            for (var report : reports.versions(partnership, period.number())) {
                report.readings()
                        .forEach(reading -> measured.add(new Measured(
                                reading.indicator(),
                                reading.scope(),
                                reading.indicator().unit(),
                                Track.READING,
                                name(report),
                                reading.value(),
                                reading.periodStart(),
                                reading.periodEnd(),
                                reading.value() == null ? reading.comment() : reading.source(),
                                new Act(report.writtenBy(), report.writtenAt()))));
            }
        }
        return measured;
    }

    private static DefaultMessageSourceResolvable name(ReportView report) {
        return new DefaultMessageSourceResolvable(
                new String[] {"trail.values.report"},
                new Object[] {report.period().number(), report.version()});
    }
}
