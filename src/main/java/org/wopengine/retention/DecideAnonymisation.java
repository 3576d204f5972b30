package org.wopengine.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The decision of the second person.
 *
 * @param confirmation the login, typed: nobody does that by mistake
 */
public record DecideAnonymisation(@NotBlank @Size(max = 64) String confirmation) {}
