package org.wopengine.retention;

import java.time.Instant;

/** A pseudonym, and how it came to be. Nothing says who it was. */
public record AnonymisedPerson(
        String pseudonym, Instant at, String askedBy, String decidedBy, String reason, long rows) {}
