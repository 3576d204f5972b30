package org.wopengine.reconciliation;

import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Down while the last look found something; unknown, and no harm, until somebody has looked. */
@Component("reconciliationHealthIndicator")
@ConditionalOnEnabledHealthIndicator("reconciliation")
class ReconciliationHealth implements HealthIndicator {
    private final Reconciliation reconciliation;
    private final TransactionTemplate transaction;

    ReconciliationHealth(Reconciliation reconciliation, TransactionTemplate transaction) {
        this.reconciliation = reconciliation;
        this.transaction = transaction;
    }

    @Override
    public Health health() {
        return of(transaction.execute(status -> reconciliation.summary().orElse(null)));
    }

    static Health of(Reconciliation.Summary look) {
        if (look == null) {
            return Health.unknown().build();
        }
        var health = look.findings() == 0 ? Health.up() : Health.down();
        return health.withDetail("lookedAt", look.at())
                .withDetail("findings", look.findings())
                .build();
    }
}
