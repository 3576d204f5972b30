package org.wopengine.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A seat in the steering committee. */
public record SteeringMember(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 200) String organisation) {}
