package org.wopengine.partnership;

import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Two operators that work or worked together. */
public record Together(PartnershipId id, PartnershipStatus status, OperatorCode mentor, OperatorCode mentee) {}
