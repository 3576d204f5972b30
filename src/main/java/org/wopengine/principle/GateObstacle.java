package org.wopengine.principle;

import java.util.Optional;
import org.wopengine.shared.PartnershipId;

/**
 * Something outside of the eight principles that keeps every gate of a partnership shut for now, such as an open concern.
 * Implemented by the module that knows it. Whoever decides is told only that it cannot be decided at present and whom to
 * ask; who may know more reads it elsewhere.
 */
public interface GateObstacle {
    /** Message key of whom to ask; empty if nothing stands in the way. Called inside a transaction. */
    Optional<String> contact(PartnershipId partnership);
}
