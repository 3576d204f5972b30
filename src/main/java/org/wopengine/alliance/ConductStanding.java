package org.wopengine.alliance;

import java.time.LocalDate;
import org.wopengine.shared.OperatorCode;

/**
 * How an operator stands to the Code of Conduct.
 *
 * @param validUntil last day of its latest acceptance; null if it never accepted
 * @param holds whether that acceptance counts today
 * @param endsSoon whether it counts today and ends within the next sixty days
 */
public record ConductStanding(OperatorCode operator, LocalDate validUntil, boolean holds, boolean endsSoon) {}
