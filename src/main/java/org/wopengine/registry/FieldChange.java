package org.wopengine.registry;

import java.time.Instant;

/**
 * One field of a profile that was changed.
 *
 * @param version of the section that the change made
 * @param before null for nothing
 * @param after null for nothing
 * @param by login of who changed it
 * @param as the group in whose name
 */
public record FieldChange(
        Section section, int version, String field, Object before, Object after, String by, String as, Instant at) {}
