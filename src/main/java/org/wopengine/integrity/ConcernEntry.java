package org.wopengine.integrity;

import java.time.Instant;

/**
 * One line of a file.
 *
 * @param outcome how it came out, or null
 * @param words what was said, or null; of a deadline the task it is about
 */
public record ConcernEntry(Instant at, String verb, String outcome, String words, String user) {
    /** Message key of how it came out; null for none. */
    public String outcomeKey() {
        if (outcome == null) {
            return null;
        }
        var list =
                switch (verb) {
                    case "RAISED" -> ConcernCategory.class;
                    case "TRIAGED" -> TriageChoice.class;
                    case "SEVERITY_SET" -> ConcernSeverity.class;
                    case "DECIDED" -> ConcernOutcome.class;
                    case "CONFIRMATION" -> ConfirmationChoice.class;
                    default -> throw new IllegalStateException(verb + " has no outcome");
                };
        return "code." + list.getSimpleName() + "." + outcome;
    }

    /** Message key of the task a deadline is about; null for everything else. */
    public String taskKey() {
        return verb.equals("REMINDED") || verb.equals("OVERDUE") ? "integrity.task." + words : null;
    }
}
