package org.wopengine.registry;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every day which profiles have become old. */
@Component
class StaleProfilesJob {
    private final StaleProfiles stale;
    private final TransactionTemplate transaction;

    StaleProfilesJob(StaleProfiles stale, TransactionTemplate transaction) {
        this.stale = stale;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${wop.registry.first-look:PT5M}", fixedDelayString = "PT24H")
    void remind() {
        transaction.executeWithoutResult(status -> stale.remind());
    }
}
