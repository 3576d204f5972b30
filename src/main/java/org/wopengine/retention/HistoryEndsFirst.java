package org.wopengine.retention;

import java.util.OptionalInt;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.PastProcesses;

/**
 * The engine's history may end earlier than the record, never the other way round: names would be left in it that are gone
 * everywhere else. Looks at what is deployed, before the web server takes requests; the application does not start otherwise.
 */
@Component
class HistoryEndsFirst implements SmartLifecycle {
    /** The models are deployed 10,000 before. */
    private static final int BEHIND_THE_MODELS = Integer.MAX_VALUE - 9_000;

    private final PastProcesses past;
    private final PersonRetention retention;
    private volatile boolean running;

    HistoryEndsFirst(PastProcesses past, PersonRetention retention) {
        this.past = past;
        this.retention = retention;
    }

    @Override
    public void start() {
        check(past.keptFor(), retention);
        running = true;
    }

    /** @throws IllegalStateException with cause and cure */
    static void check(OptionalInt kept, PersonRetention retention) {
        if (kept.isEmpty()) {
            throw new IllegalStateException(
                    "The engine keeps the history of a model for ever. Give each model a camunda:historyTimeToLive.");
        }
        if (kept.getAsInt() > retention.days()) {
            throw new IllegalStateException(
                    "The engine keeps the history of a model for %d days, names stay in the record for %d (wop.retention.years=%d). Set more years, or a shorter camunda:historyTimeToLive."
                            .formatted(kept.getAsInt(), retention.days(), retention.years()));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEHIND_THE_MODELS;
    }
}
