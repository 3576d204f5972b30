package org.wopengine.duties;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That somebody is seconded from an operator or employed by it. An entry with the same person, operator and first day
 * takes the place of the earlier one: so a secondment is ended, or a mistake corrected.
 *
 * @param endsOn last day; null as long as nobody knows it
 */
public record NewSecondment(
        @NotBlank @Size(max = 64) String user,
        @NotBlank @Size(max = 8) String operator,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,
        @NotBlank @Size(max = 1000) String reason) {}
