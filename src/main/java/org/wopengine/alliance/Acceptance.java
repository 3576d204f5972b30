package org.wopengine.alliance;

import java.time.LocalDate;
import org.wopengine.shared.OperatorCode;

/**
 * That an operator accepted the Code of Conduct.
 *
 * @param signatory who accepted in the operator's name
 * @param validUntil last day on which it counts
 * @param user whose login entered it; {@code system} for what came with the registry
 */
public record Acceptance(
        OperatorCode operator,
        String version,
        String signatory,
        String jobTitle,
        LocalDate acceptedOn,
        LocalDate validUntil,
        String user) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(acceptedOn) && !day.isAfter(validUntil);
    }
}
