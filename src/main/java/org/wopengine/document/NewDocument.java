package org.wopengine.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is said about a file when it is uploaded.
 *
 * @param slot the field of a form it is for; null for none in particular
 * @param consent for a photo: everybody to be seen has agreed
 */
public record NewDocument(
        @NotNull DocumentType type,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 80) @Pattern(regexp = "[A-Za-z0-9_.-]+", message = "{document.slot}") String slot,
        Boolean consent) {}
