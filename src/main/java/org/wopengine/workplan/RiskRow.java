package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A risk, as typed and as stored.
 *
 * @param status null if nobody has said it
 */
@Embeddable
record RiskRow(
        @Column(name = "description") @NotBlank @Size(max = 500) String description,
        @Column(name = "probability") @NotNull @Min(1) @Max(5) Integer probability,
        @Column(name = "impact") @NotNull @Min(1) @Max(5) Integer impact,
        @Column(name = "mitigation") @NotBlank @Size(max = 500) String mitigation,
        @Column(name = "owner") @NotBlank @Size(max = 200) String owner,
        @Column(name = "status") @Enumerated(EnumType.STRING) RiskStatus status) {}
