package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who took part in the diagnosis. */
@Embeddable
public record TeamMember(
        @Column(name = "person") @NotBlank @Size(max = 200) String person,
        @Column(name = "organisation") @NotBlank @Size(max = 200) String organisation,
        @Column(name = "task") @NotBlank @Size(max = 200) String task) {}
