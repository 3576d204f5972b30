package counterexample.interest;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.UseCases;

/** A facade with a verb that opens a transaction of its own, and a question that may stand alone. */
@UseCases
class OwnTransactionInVerb {
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void screen() {
        // the transaction is the mistake
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public boolean isScreened() {
        return true;
    }
}
