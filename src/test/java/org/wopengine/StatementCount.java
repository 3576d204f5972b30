package org.wopengine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements of this thread by what Hibernate, Spring and the engine log about them. */
public final class StatementCount {
    private static final List<String> SOURCES = List.of(
            "org.hibernate.SQL",
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.camunda.bpm.engine.impl.persistence.entity");

    private StatementCount() {}

    /** The statements something runs. */
    public static List<String> of(Callable<?> work) throws Exception {
        var statements = Collections.synchronizedList(new ArrayList<String>());
        var thread = Thread.currentThread().getName();
        var listener = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getThreadName().equals(thread) && isStatement(event)) {
                    statements.add(event.getFormattedMessage());
                }
            }
        };
        listener.start();
        var levels = listen(listener);
        try {
            work.call();
        } finally {
            levels.forEach((logger, level) -> {
                logger.detachAppender(listener);
                logger.setLevel(level);
                logger.setAdditive(true);
            });
        }
        return statements;
    }

    private static Map<Logger, Level> listen(AppenderBase<ILoggingEvent> listener) {
        var levels = new HashMap<Logger, Level>();
        for (var source : SOURCES) {
            var logger = (Logger) LoggerFactory.getLogger(source);
            levels.put(logger, logger.getLevel());
            logger.setAdditive(false);
            logger.setLevel(Level.DEBUG);
            logger.addAppender(listener);
        }
        return levels;
    }

    private static boolean isStatement(ILoggingEvent event) {
        return switch (event.getLoggerName()) {
            case "org.hibernate.SQL" -> true;
            case "org.springframework.jdbc.core.JdbcTemplate" ->
                event.getMessage().startsWith("Executing prepared SQL statement");
            default -> event.getFormattedMessage().contains("Preparing:");
        };
    }
}
