package org.wopengine.audit;

import java.time.Instant;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/**
 * One entry of the decision log.
 *
 * @param verb what was done, upper case past tense
 * @param outcome how it came out
 * @param reasonCode null where none was asked for
 * @param comment null if nothing was said
 * @param taskId the engine's task that was completed, or null
 * @param confidential whether the comment is only for those who look after the partnerships
 */
public record Decision(
        long id,
        Instant recordedAt,
        PartnershipId partnership,
        Stage stage,
        String verb,
        String outcome,
        String reasonCode,
        String comment,
        String user,
        String role,
        String taskId,
        boolean confidential) {
    /** The same for somebody who may know what was done, but not what was said in confidence. */
    public Decision withoutConfidentialWords() {
        return confidential && comment != null
                ? new Decision(
                        id, recordedAt, partnership, stage, verb, outcome, reasonCode, null, user, role, taskId, true)
                : this;
    }
}
