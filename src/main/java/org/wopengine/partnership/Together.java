package org.wopengine.partnership;

import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * A partnership in which an operator is or was on one side and another operator on the other.
 *
 * @param other the operator on the other side
 */
public record Together(PartnershipId partnership, PartnershipStatus status, OperatorCode other) {}
