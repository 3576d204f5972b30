package org.wopengine.closure.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.closure.Closures;
import org.wopengine.closure.ReportTasks;
import org.wopengine.closure.WriteClosure;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-closure/write-closure-report.form}: the leads sum up what was reached. */
@Component
class WriteClosureReportForm implements TaskForm<WriteClosure> {
    private final ClosureScreen screen;
    private final Closures closures;

    WriteClosureReportForm(ClosureScreen screen, Closures closures) {
        this.screen = screen;
        this.closures = closures;
    }

    @Override
    public FormKey key() {
        return ReportTasks.WRITE_REPORT;
    }

    @Override
    public Class<WriteClosure> answers() {
        return WriteClosure.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forWriting(token.partnership());
    }

    @Override
    public Optional<WriteClosure> earlier(Token token) {
        return Optional.of(closures.begun(token.partnership()));
    }
}
