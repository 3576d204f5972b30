package org.wopengine.closure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.worksheet.SheetTables;

/** The versions of the closure report, each against the one before it, and the last values of the indicators. */
@Component
class ClosureHistory implements ValueHistory {
    private final ClosureReports reports;
    private final GateDecisions decisions;
    private final FollowUpChecks checks;
    private final ClosureSheet sheet;
    private final SheetTables tables;

    ClosureHistory(
            ClosureReports reports,
            GateDecisions decisions,
            FollowUpChecks checks,
            ClosureSheet sheet,
            SheetTables tables) {
        this.reports = reports;
        this.decisions = decisions;
        this.checks = checks;
        this.sheet = sheet;
        this.tables = tables;
    }

    @Override
    public Stage stage() {
        return Stage.CLOSURE;
    }

    @Override
    public List<Version> versions(PartnershipId partnership) {
        var all = new ArrayList<Version>();
        ClosureReport before = null;
        for (var report : reports.findByPartnershipOrderByVersion(partnership.reference())) {
            all.add(new Version(
                    name(report),
                    acts(partnership, report),
                    null,
                    before == null,
                    true,
                    before == null ? List.of() : tables.values(sheet, before.contents(), report.contents())));
            before = report;
        }
        return all;
    }

    private List<Act> acts(PartnershipId partnership, ClosureReport report) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(report.writtenBy(), report.writtenAt()));
        decisions.findByPartnershipOrderById(partnership.reference()).stream()
                .map(GateDecision::view)
                .filter(decision -> decision.month() == null && decision.version() == report.version())
                .forEach(decision -> acts.add(new Act(decision.decidedBy(), decision.decidedAt())));
        return acts;
    }

    @Override
    public List<Measured> measured(PartnershipId partnership) {
        var measured = new ArrayList<Measured>();
        for (var report : reports.findByPartnershipOrderByVersion(partnership.reference())) {
            var act = new Act(report.writtenBy(), report.writtenAt());
            report.contents()
                    .performance()
                    .forEach(result -> measured.add(reading(
                            result.indicator(),
                            result.scope(),
                            name(report),
                            result.value(),
                            result.measuredOn(),
                            result.value() == null ? result.explanation() : result.source(),
                            act)));
        }
        checks.of(partnership).stream().filter(check -> check.answers() != null).forEach(check -> check.answers()
                .readings()
                .forEach(result -> measured.add(reading(
                        result.indicator(),
                        result.scope(),
                        text("trail.values.follow-up", check.month()),
                        result.value(),
                        result.measuredOn(),
                        result.source(),
                        new Act(check.writtenBy(), check.writtenAt())))));
        return measured;
    }

    private static Measured reading(
            Indicator indicator,
            IndicatorScope scope,
            DefaultMessageSourceResolvable source,
            BigDecimal value,
            LocalDate on,
            String where,
            Act act) {
        return new Measured(indicator, scope, indicator.unit(), Track.READING, source, value, null, on, where, act);
    }

    private static DefaultMessageSourceResolvable name(ClosureReport report) {
        return text("trail.values.closure", report.version());
    }

    private static DefaultMessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
