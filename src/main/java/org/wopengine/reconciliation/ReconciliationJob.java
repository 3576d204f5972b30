package org.wopengine.reconciliation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks once a day, and says in the log what disagrees. */
@Component
class ReconciliationJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);

    private final Reconciliation reconciliation;
    private final TransactionTemplate transaction;

    ReconciliationJob(Reconciliation reconciliation, TransactionTemplate transaction) {
        this.reconciliation = reconciliation;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${wop.reconciliation.first:PT20M}", fixedRateString = "P1D")
    void look() {
        var look = transaction.execute(status -> reconciliation.look(null));
        look.results().stream()
                .filter(result -> result.count() > 0)
                .forEach(result -> LOG.warn("{} does not hold: {} findings", result.code(), result.count()));
    }
}
