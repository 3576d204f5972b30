package org.wopengine.alliance;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An operator accepts the Code of Conduct.
 *
 * @param version the version the person read
 * @param signatory who accepts in the operator's name
 * @param accepted has to be true: nobody accepts by leaving a box empty
 */
public record AcceptConduct(
        @NotBlank @Size(max = 20) String version,
        @NotBlank @Size(max = 200) String signatory,
        @NotBlank @Size(max = 200) String jobTitle,
        @NotNull @AssertTrue(message = "{alliance.conduct.tick}") Boolean accepted) {}
