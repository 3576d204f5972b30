package org.wopengine.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.CoSignReport;
import org.wopengine.monitoring.ReportTasks;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/progress-report/co-sign-report.form}: one lead rates the partnership and co-signs. */
@Component
class CoSignReportForm implements TaskForm<CoSignReport> {
    private final ReportScreen screen;

    CoSignReportForm(ReportScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return ReportTasks.CO_SIGN_REPORT;
    }

    @Override
    public Class<CoSignReport> answers() {
        return CoSignReport.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forCoSigning(token.partnership());
    }
}
