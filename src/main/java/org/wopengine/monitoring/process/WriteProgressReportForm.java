package org.wopengine.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.ReportTasks;
import org.wopengine.monitoring.WriteReport;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/progress-report/write-progress-report.form}: both leads report on a period. */
@Component
class WriteProgressReportForm implements TaskForm<WriteReport> {
    private final ReportScreen screen;

    WriteProgressReportForm(ReportScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return ReportTasks.WRITE_PROGRESS_REPORT;
    }

    @Override
    public Class<WriteReport> answers() {
        return WriteReport.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forWriting(token.partnership(), ProgressReport.PERIOD.get(token));
    }
}
