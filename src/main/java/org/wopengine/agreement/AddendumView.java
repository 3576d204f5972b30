package org.wopengine.agreement;

import java.time.Instant;
import org.wopengine.partnership.AddendumReason;

/**
 * One change of a signed agreement.
 *
 * @param id what its versions name it by
 * @param number as it stands in its title: one more than the addenda signed before it
 * @param amends the version in force when it was asked for
 * @param comment why it was asked for, in words
 * @param signedVersion the version everybody signed, or null
 * @param endedAt null as long as it is open
 */
public record AddendumView(
        long id,
        int number,
        int amends,
        AddendumReason reason,
        String comment,
        String askedBy,
        Instant askedAt,
        AddendumStatus status,
        Integer signedVersion,
        Instant endedAt) {}
