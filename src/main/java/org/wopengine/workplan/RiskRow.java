package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A risk, as typed and as stored. */
@Embeddable
record RiskRow(
        @Column(name = "description") @NotBlank @Size(max = 500) String description,
        @Column(name = "probability") @NotNull @Min(1) @Max(5) Integer probability,
        @Column(name = "impact") @NotNull @Min(1) @Max(5) Integer impact,
        @Column(name = "mitigation") @NotBlank @Size(max = 500) String mitigation,
        @Column(name = "owner") @NotBlank @Size(max = 200) String owner) {}
