package org.wopengine.identity.engine;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.identity.PeopleSource;

/**
 * Brings groups, rights, lists and first people in order at every start, before anybody can log in. All of it is one
 * transaction, and nodes that start together take turns.
 */
@Component
@EnableScheduling
class PeopleAtStart implements SmartLifecycle {
    /** After the engine got its models, before the web server takes requests. */
    private static final int PHASE = Integer.MAX_VALUE - 9_000;

    private static final long LOCK = 0x574f505f50504cL; // "WOP_PPL"

    private final ObjectProvider<PeopleSource> sources;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RightsReview review;
    private volatile boolean running;

    PeopleAtStart(
            ObjectProvider<PeopleSource> sources,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager,
            RightsReview review) {
        this.review = review;
        this.sources = sources;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            List<PeopleSource> inOrder = sources.orderedStream().toList();
            inOrder.forEach(PeopleSource::provide);
        });
        review.report();
        running = true;
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
        return PHASE;
    }
}
