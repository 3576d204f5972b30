package org.wopengine.monitoring.process;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.AcceptReport;
import org.wopengine.monitoring.ReportTasks;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;

/** {@code forms/progress-report/accept-report.form}: the secretariat's gate. */
@Component
class AcceptReportForm implements GateForm<AcceptReport> {
    private final ReportScreen screen;

    AcceptReportForm(ReportScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return ReportTasks.ACCEPT_REPORT;
    }

    @Override
    public Gate gate() {
        return Gate.REPORT;
    }

    @Override
    public Integer part(Token token) {
        return ProgressReport.PERIOD.get(token);
    }

    @Override
    public Class<AcceptReport> answers() {
        return AcceptReport.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDecision(
                token.partnership(),
                ProgressReport.LIGHT.get(token),
                Stream.of(
                                ProgressReport.DAYS_LATE,
                                ProgressReport.OUTPUTS_ON_TRACK_PERCENT,
                                ProgressReport.LOWEST_HEALTH,
                                ProgressReport.HEALTH_GAP)
                        .map(fact -> fact.get(token))
                        .map(fact -> fact == null ? ReportText.NONE : fact.toString())
                        .toList());
    }
}
