package org.wopengine.monitoring.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.ReportTasks;
import org.wopengine.monitoring.WriteReport;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/progress-report/correct-progress-report.form}: the leads correct what the secretariat asked for. */
@Component
class CorrectProgressReportForm implements TaskForm<WriteReport> {
    private final ReportScreen screen;

    CorrectProgressReportForm(ReportScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return ReportTasks.CORRECT_PROGRESS_REPORT;
    }

    @Override
    public Class<WriteReport> answers() {
        return WriteReport.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forCorrection(token.partnership());
    }

    @Override
    public Optional<WriteReport> earlier(Token token) {
        return screen.answers(token.partnership());
    }
}
