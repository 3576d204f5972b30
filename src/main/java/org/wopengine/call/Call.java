package org.wopengine.call;

import java.time.Instant;

/**
 * A call as it stands now.
 *
 * @param closesAt the moment the deadline ends
 * @param weightsVersion of the score; null in a draft
 * @param version how often it was kept
 */
public record Call(
        long number,
        Programme programme,
        CallTerms terms,
        CallStatus status,
        Instant closesAt,
        Integer weightsVersion,
        int version,
        String publishedBy,
        Instant publishedAt) {

    /** Whether operators know of it. */
    public boolean isPublished() {
        return publishedAt != null;
    }

    public boolean isOpen() {
        return status == CallStatus.TAKING_ENTRIES;
    }
}
