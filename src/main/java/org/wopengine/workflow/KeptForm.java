package org.wopengine.workflow;

import java.time.Instant;
import java.util.List;
import org.wopengine.duties.Duty;

/**
 * A form as it was shown and answered.
 *
 * @param form its id
 * @param title its first heading; the id if its text is gone
 * @param by login of who sent it; null in rows from before it was kept
 * @param duty what it was; null in rows from before it was kept
 * @param before task of the same form the time before in the same partnership, or null
 * @param shown what stood on it
 * @param answered what was answered; empty in rows from before it was kept
 */
public record KeptForm(
        String task,
        String form,
        String title,
        Instant at,
        String by,
        Duty duty,
        String before,
        List<Part> shown,
        List<Part> answered) {
    public KeptForm {
        shown = List.copyOf(shown);
        answered = List.copyOf(answered);
    }

    /**
     * A text or a field.
     *
     * @param label null for a text
     * @param earlier the same the time before; null if there was none, or it was nothing
     * @param changed whether there was a time before and it was something else
     */
    public record Part(String label, String value, String earlier, boolean changed) {}

    public long changes() {
        return shown.stream().filter(Part::changed).count()
                + answered.stream().filter(Part::changed).count();
    }
}
