package org.wopengine.agreement;

import java.util.NoSuchElementException;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** The agreements. */
@UseCases
public class Agreements {
    /** @throws NoSuchElementException if nothing is agreed yet */
    public AgreementTerms terms(PartnershipId id) {
        throw new NoSuchElementException("There is no agreement of " + id);
    }
}
