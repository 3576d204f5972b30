package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.partnership.WorkingArea;

/** An output, as typed and as stored. */
@Embeddable
record OutputRow(
        @Column(name = "code") @NotBlank @Pattern(regexp = "OP[1-9]\\d?", message = "{workplan.code.output}")
                String code,
        @Column(name = "capacity_outcome") @NotBlank String capacityOutcome,
        @Column(name = "working_area") @Enumerated(EnumType.STRING) @NotNull WorkingArea area,
        @Column(name = "description") @NotBlank @Size(max = 500) String description,
        @Column(name = "quantity") @NotNull @Positive @Digits(integer = 10, fraction = 2) BigDecimal quantity,
        @Column(name = "unit") @NotBlank @Size(max = 100) String unit,
        @Column(name = "due_on") @NotNull LocalDate dueOn,
        @Column(name = "means_of_verification") @NotBlank @Size(max = 500) String meansOfVerification,
        @Column(name = "owner") @NotBlank @Size(max = 200) String owner) {}
