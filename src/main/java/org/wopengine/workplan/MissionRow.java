package org.wopengine.workplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.DocumentReference;
import org.wopengine.worksheet.Earlier;

/**
 * A mission, as typed and as stored.
 *
 * @param termsOfReferenceSaid where they were found, as plans said it before there were files
 */
@Embeddable
@PeriodRules
record MissionRow(
        @Column(name = "code") @NotBlank @Pattern(regexp = "M[1-9]\\d?", message = "{workplan.code.mission}")
                String code,
        @Column(name = "direction") @Enumerated(EnumType.STRING) @NotNull MissionDirection direction,
        @Column(name = "purpose") @NotBlank @Size(max = 500) String purpose,
        @Column(name = "starts_on") @NotNull LocalDate startsOn,
        @Column(name = "ends_on") @NotNull LocalDate endsOn,
        @Column(name = "persons") @NotNull @Min(1) @Max(200) Integer persons,
        @Column(name = "terms_of_reference_file") DocumentReference termsOfReference,
        @Earlier @Column(name = "terms_of_reference") @Size(max = 500) String termsOfReferenceSaid,
        @Column(name = "report_due_on") @NotNull LocalDate reportDueOn) {}
