package org.wopengine.integrity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The reporter comes back.
 *
 * @param code that was given once
 * @param words to add; null for none
 */
public record FollowConcern(
        @NotBlank @Size(max = 40) String reference,
        @NotBlank @Size(max = 60) String code,
        @Size(max = 4000) String words) {}
