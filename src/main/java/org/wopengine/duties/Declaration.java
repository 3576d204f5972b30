package org.wopengine.duties;

import java.time.Instant;

/**
 * One declaration of interest, as it was made.
 *
 * @param note what the conflict is; null where there is none, and for readers it is not meant for
 * @param reason why an earlier declaration was changed, or null
 */
public record Declaration(String user, Declared declared, String note, String reason, Instant declaredAt) {
    /** The same for somebody who may know what was declared, but not the personal side of it. */
    public Declaration withoutWords() {
        return new Declaration(user, declared, null, null, declaredAt);
    }
}
