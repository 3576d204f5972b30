package org.wopengine.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The request to let a person become a pseudonym.
 *
 * @param names under which the person stands in the record besides its login, one a line; those of the login are known
 * @param confirmation the login, typed
 */
public record AskAnonymisation(
        @Size(max = 1000) String names,
        @NotBlank @Size(max = 1000) String reason,
        @NotBlank @Size(max = 64) String confirmation) {}
