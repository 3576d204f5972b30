package org.wopengine;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts what goes to the database: statements and commits of engine and domain alike. Figures without noise. */
@TestComponent
public class SqlMeter implements BeanPostProcessor {
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean noting;

    /** @param statements sent, each of a batch counted */
    public record Figures(int statements, int commits) {}

    public void reset() {
        statements.set(0);
        commits.set(0);
        sent.clear();
        noting = true;
    }

    /** What was counted from the last reset to the first reading, with the thread that sent it: why a figure changed. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    public Figures read() {
        noting = false;
        return new Figures(statements.get(), commits.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && "dataSource".equals(name)
                ? ProxyDataSourceBuilder.create(source)
                        .listener(new CountStatements())
                        .methodListener(new CountCommits())
                        .build()
                : bean;
    }

    /** What runs by the clock runs at any moment and belongs to nobody's action. */
    private static boolean isOfSomebody() {
        return !Thread.currentThread().getName().startsWith("scheduling-");
    }

    private void note(String what) {
        if (noting) {
            sent.add(Thread.currentThread().getName() + ": " + what.replaceAll("\\s+", " "));
        }
    }

    private final class CountStatements implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // counted when done
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (isOfSomebody()) {
                statements.addAndGet(Math.max(1, execution.getBatchSize()));
                queries.forEach(query -> note(query.getQuery()));
            }
        }
    }

    private final class CountCommits implements MethodExecutionListener {
        @Override
        public void beforeMethod(MethodExecutionContext call) {
            // counted when done
        }

        @Override
        public void afterMethod(MethodExecutionContext call) {
            if (call.getMethod().getName().equals("commit") && isOfSomebody()) {
                commits.incrementAndGet();
                note("commit");
            }
        }
    }
}
