package org.wopengine.monitoring;

import java.time.Instant;
import org.wopengine.shared.OperatorCode;

/**
 * What one lead said about a report and about the partnership.
 *
 * @param version of the report it was asked about
 */
public record CoSignatureView(
        OperatorCode operator, int version, CoSignReport answers, String givenBy, Instant givenAt) {}
