package org.wopengine.document;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every night which documents nothing asks to keep any longer, and takes away what should be gone already. */
@Component
class RetentionJob {
    private final Retention retention;
    private final TransactionTemplate transaction;

    RetentionJob(Retention retention, TransactionTemplate transaction) {
        this.retention = retention;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT24H")
    void lookAndSweep() {
        transaction.executeWithoutResult(status -> retention.look());
        transaction.executeWithoutResult(status -> retention.sweep());
    }
}
