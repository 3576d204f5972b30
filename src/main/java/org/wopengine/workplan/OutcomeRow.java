package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.wopengine.partnership.WorkingArea;

/** A performance outcome, as typed and as stored. */
@Embeddable
record OutcomeRow(
        @Column(name = "code") @NotBlank @Pattern(regexp = "PO[1-9]\\d?", message = "{workplan.code.outcome}")
                String code,
        @Column(name = "working_area") @Enumerated(EnumType.STRING) @NotNull WorkingArea area,
        @Column(name = "description") @NotBlank @Size(max = 500) String text,
        @Column(name = "owner") @NotBlank @Size(max = 200) String owner) {}
