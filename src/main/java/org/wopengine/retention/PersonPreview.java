package org.wopengine.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What anonymising somebody would change.
 *
 * @param name null if there is no such login any more
 * @param retainedUntil null while a partnership is open
 * @param refusal message key of why it cannot be done; null if it can
 * @param names that are looked for in texts
 * @param rows number of rows by table
 * @param history places in the engine's history
 * @param request null if nobody has asked yet
 */
public record PersonPreview(
        String login,
        String name,
        LocalDate retainedUntil,
        String refusal,
        List<String> names,
        SortedMap<String, Long> rows,
        long history,
        Request request) {

    /** The rows by what they are about. */
    public Map<Matter, Long> matters() {
        return Matter.together(rows);
    }

    /** What somebody asked for. */
    public record Request(String by, Instant at, String reason, List<String> names) {}
}
