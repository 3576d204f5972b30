package org.wopengine.worksheet;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.shared.PartnershipId;

/** Fills worksheets for tests, as if somebody had typed and saved them. */
@Component
public class Typist {
    private final DraftStore drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Typist(DraftStore drafts, TransactionTemplate transaction, Clock clock) {
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Replaces whatever the draft holds. */
    public <C> void type(PartnershipId partnership, Sheet<C> sheet, C contents, String user) {
        transaction.executeWithoutResult(status -> {
            var key = Draft.Key.of(partnership, sheet);
            drafts.prepare(key);
            drafts.lock(key).orElseThrow().save(Prefill.of(SheetShape.of(sheet), contents), user, clock.instant());
        });
    }
}
