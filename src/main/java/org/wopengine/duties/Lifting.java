package org.wopengine.duties;

import java.time.Instant;

/**
 * That somebody asked to have a declared conflict of interest lifted, and what a second person said to it.
 *
 * @param reason why the conflict is gone; null for readers it is not meant for
 * @param ruling null as long as nobody has ruled
 * @param because why it was lifted or stands; null as long as nobody has ruled, and for readers it is not meant for
 * @param current whether the person has declared nothing since
 */
public record Lifting(
        long id,
        String user,
        String reason,
        Instant requestedAt,
        Ruling ruling,
        String ruledBy,
        String because,
        Instant ruledAt,
        boolean current) {
    /** Whether it waits for somebody to rule. */
    public boolean isOpen() {
        return current && ruling == null;
    }

    /** Whether the conflict no longer counts because of it. */
    public boolean isLifted() {
        return current && ruling == Ruling.LIFTED;
    }

    /** The same for somebody who may know what was asked and ruled, but not the personal side of it. */
    public Lifting withoutWords() {
        return new Lifting(id, user, null, requestedAt, ruling, ruledBy, null, ruledAt, current);
    }
}
