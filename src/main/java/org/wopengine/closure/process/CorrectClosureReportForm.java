package org.wopengine.closure.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.closure.ClosureView;
import org.wopengine.closure.Closures;
import org.wopengine.closure.ReportTasks;
import org.wopengine.closure.WriteClosure;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-closure/correct-closure-report.form}: the leads answer the changes asked for. */
@Component
class CorrectClosureReportForm implements TaskForm<WriteClosure> {
    private final ClosureScreen screen;
    private final Closures closures;

    CorrectClosureReportForm(ClosureScreen screen, Closures closures) {
        this.screen = screen;
        this.closures = closures;
    }

    @Override
    public FormKey key() {
        return ReportTasks.CORRECT_REPORT;
    }

    @Override
    public Class<WriteClosure> answers() {
        return WriteClosure.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forCorrection(token.partnership());
    }

    @Override
    public Optional<WriteClosure> earlier(Token token) {
        return closures.view(token.partnership()).map(ClosureView::answers);
    }
}
