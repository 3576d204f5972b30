package org.wopengine.integrity;

import java.time.Instant;
import java.util.List;

/**
 * What the reporter sees of the own concern: how it stands and what was answered, nothing of what was told.
 *
 * @param added when the reporter added something
 */
public record ReporterView(String reference, ConcernStatus status, List<Answer> answers, List<Instant> added) {
    /** An answer of the reviewers. */
    public record Answer(Instant at, String words) {}
}
