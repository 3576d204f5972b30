package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wopengine.workplan.CapacityLevel;

/**
 * A capacity some months after the closure, as stored.
 *
 * @param levelThen what both sides agreed on at the closure
 */
@Embeddable
public record KeptLevel(
        @Column(name = "code") String code,
        @Column(name = "level_then") @Enumerated(EnumType.ORDINAL) CapacityLevel levelThen,
        @Column(name = "level_now") @Enumerated(EnumType.ORDINAL) CapacityLevel levelNow,
        @Column(name = "comment") String comment) {

    /** Whether the level is not lower than at the closure. */
    public boolean isSustained() {
        return levelNow.compareTo(levelThen) >= 0;
    }
}
