package org.wopengine.partnership;

import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** Somebody asks for an addendum to the signed agreement. Whoever keeps agreements opens it in the same transaction. */
public record AddendumRequested(PartnershipId partnership, AddendumReason reason, String comment, Actor by) {}
