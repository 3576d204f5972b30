package org.wopengine.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step in the registration of an operator. Rows are added and never touched again.
 *
 * @param words what was said with it, or null
 * @param contact how the contact was verified; only where it was accepted, else null
 * @param dueOn until when the operator answers; only where changes were requested, else null
 * @param as the group in whose name
 */
public record RegistrationEntry(
        RegistrationVerb verb,
        String words,
        String contact,
        LocalDate dueOn,
        SeenProfile seen,
        String by,
        String as,
        Instant at) {}
