package org.wopengine.principle;

import org.wopengine.shared.Gate;
import org.wopengine.shared.PartnershipId;

/**
 * What is decided on: a gate of one partnership.
 *
 * @param part number of the report's period, month of the follow-up; null where a gate has no parts
 */
public record Subject(PartnershipId partnership, Gate gate, Integer part) {}
