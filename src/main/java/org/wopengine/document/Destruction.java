package org.wopengine.document;

import java.time.Instant;

/** That the bytes of a file are gone because its retention had ended: when, by whom and why. */
public record Destruction(Instant at, String by, String reason) {}
