package org.wopengine.workflow;

import java.time.Instant;

/**
 * A task came into somebody's hands or left them.
 *
 * @param by login of who did it, null for the system
 * @param taken false if it was given back
 */
public record Holding(String task, String user, String by, Instant at, boolean taken) {}
