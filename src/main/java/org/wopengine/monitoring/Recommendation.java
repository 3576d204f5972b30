package org.wopengine.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a review advises.
 *
 * @param addressee who should do it
 */
@Embeddable
public record Recommendation(
        @NotBlank @Size(max = 1000) String text,
        @Column(name = "addressee") @NotBlank @Size(max = 200) String addressee) {}
