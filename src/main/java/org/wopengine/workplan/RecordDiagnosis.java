package org.wopengine.workplan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.wopengine.shared.FormAnswers;

/**
 * The answers of the form beside the worksheet of the diagnosis: when, with whom, what was found, and that the mentee
 * agrees to it.
 *
 * @param agreedByMentee name of who agreed to the diagnosis for the mentee
 */
@PeriodRules(from = "missionFrom", to = "missionTo")
public record RecordDiagnosis(
        @NotNull @PastOrPresent LocalDate missionFrom,
        @NotNull @PastOrPresent LocalDate missionTo,
        @NotNull @Min(0) @Max(10000) Integer interviewsManagement,
        @NotNull @Min(0) @Max(10000) Integer interviewsTechnical,
        @NotNull @Min(0) @Max(10000) Integer interviewsCommercial,
        @NotNull @Min(0) @Max(10000) Integer interviewsUnion,
        @NotNull @Min(0) @Max(10000) Integer interviewsCustomers,
        @NotNull @Min(0) @Max(10000) Integer interviewsCivilSociety,
        @NotNull @Min(0) @Max(10000) Integer interviewsMunicipality,
        @NotBlank @Size(max = 2000) String strengths,
        @NotBlank @Size(max = 2000) String weaknesses,
        @NotBlank @Size(max = 2000) String opportunities,
        @NotBlank @Size(max = 2000) String threats,
        @NotBlank @Size(max = 3000) String rootCauses,
        @Size(max = 1000) String constraintsPolitical,
        @Size(max = 1000) String constraintsFinancial,
        @Size(max = 1000) String constraintsStaff,
        @Size(max = 2000) String quickWins,
        @NotBlank @Size(max = 200) String agreedByMentee,
        @NotNull @PastOrPresent LocalDate agreedByMenteeOn)
        implements FormAnswers {

    /** How many kinds of people beside the management and the departments were heard. */
    public int voicesHeard() {
        return (int) Stream.of(interviewsUnion, interviewsCustomers, interviewsCivilSociety, interviewsMunicipality)
                .filter(interviews -> interviews > 0)
                .count();
    }
}
