package org.wopengine.audit.seal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals every hour what has been decided since, and carries the seals out of the database. */
@Component
class SealJob {
    private static final Logger LOG = LoggerFactory.getLogger(SealJob.class);

    private final Seals seals;
    private final SealMail mail;
    private final TransactionTemplate transaction;

    SealJob(Seals seals, SealMail mail, TransactionTemplate transaction) {
        this.seals = seals;
        this.mail = mail;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${wop.seal.first:PT2M}", fixedRateString = "PT1H")
    void sealAndPublish() {
        transaction.execute(status -> seals.seal());
        var written = transaction.execute(status -> seals.publish());
        if (written != null && !written.isEmpty()) {
            LOG.info("Sealed: {} written outside the database", written);
            written.forEach(number ->
                    transaction.executeWithoutResult(status -> seals.of(number).ifPresent(mail::send)));
        }
    }
}
