package org.wopengine.integrity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A concern as somebody raises it.
 *
 * @param partnership its reference as it was typed, or null; whether there is one of this reference nobody is told
 * @param account what happened
 * @param happened when, in words
 * @param persons names of those it is about
 * @param mayKnow who may be told
 * @param contact how the reporter can be reached; null for not at all
 * @param named true if the login of whoever raises it stands in the file
 */
public record RaiseConcern(
        @Size(max = 60) String partnership,
        @NotNull ConcernCategory category,
        @NotBlank @Size(max = 4000) String account,
        @Size(max = 200) String happened,
        @Size(max = 500) String persons,
        @Size(max = 500) String mayKnow,
        @Size(max = 300) String contact,
        Boolean named) {}
