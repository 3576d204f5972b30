package counterexample.models;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A class that a model names and no bean: whoever makes an object of it, or calls one, is heard. */
public class Loud implements JavaDelegate, ExecutionListener, TaskListener {
    private static final AtomicInteger HEARD = new AtomicInteger();

    public Loud() {
        HEARD.incrementAndGet();
    }

    public static int heard() {
        return HEARD.get();
    }

    @Override
    public void execute(DelegateExecution execution) {
        HEARD.incrementAndGet();
    }

    @Override
    public void notify(DelegateExecution execution) {
        HEARD.incrementAndGet();
    }

    @Override
    public void notify(DelegateTask task) {
        HEARD.incrementAndGet();
    }
}
