package org.wopengine.agreement;

import java.time.Instant;
import org.wopengine.shared.OperatorCode;

/**
 * What the other lead said to one version.
 *
 * @param comment what should be different, or null
 */
public record DraftAnswerView(
        int version, OperatorCode operator, DraftReply reply, String comment, String answeredBy, Instant answeredAt) {}
