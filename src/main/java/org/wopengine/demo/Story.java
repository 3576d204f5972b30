package org.wopengine.demo;

import org.wopengine.partnership.PartnershipStatus;

/** The story of one partnership of the demo. */
interface Story {
    /** The reference it gets. */
    String reference();

    /** The status it has when the story is told. */
    PartnershipStatus ends();

    void tell(Scene scene);
}
