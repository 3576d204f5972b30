package org.wopengine.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.DocumentReference;

/**
 * A change that stays when the partners have gone.
 *
 * @param maintainedBy the unit or person that keeps it alive
 * @param reference the procedure, budget line or plan it is anchored in, if there is one
 * @param document that procedure, budget line or plan itself
 */
public record KeptChange(
        @NotBlank @Size(max = 500) String change,
        @NotBlank @Size(max = 200) String maintainedBy,
        @Size(max = 200) String reference,
        DocumentReference document) {}
