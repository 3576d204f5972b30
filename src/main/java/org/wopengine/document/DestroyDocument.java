package org.wopengine.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The decision to destroy a document whose retention has ended.
 *
 * @param confirmation the number of the document, typed: nobody does that by mistake
 */
public record DestroyDocument(
        @NotBlank @Size(max = 1000) String reason, @NotBlank @Size(max = 20) String confirmation) {}
