package org.wopengine.partnership;

import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** The partnership closes or has ended: what is signed stays as it is, and what is not signed yet comes too late. */
public record AgreementOver(PartnershipId partnership, Actor by) {}
