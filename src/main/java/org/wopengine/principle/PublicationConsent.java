package org.wopengine.principle;

import java.util.Optional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** What the partners have agreed on publication. Implemented by the stage that knows it. */
public interface PublicationConsent {
    /** Why nothing may be published, in a sentence; empty if it may. Called inside a transaction. */
    Optional<Refused> against(PartnershipId partnership);
}
