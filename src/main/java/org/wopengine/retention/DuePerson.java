package org.wopengine.retention;

import java.time.LocalDate;

/**
 * Somebody whose retention has ended.
 *
 * @param retainedUntil the last day on which the name had to stay
 * @param asked whether somebody has asked for a pseudonym already
 */
public record DuePerson(String login, LocalDate retainedUntil, boolean asked) {}
