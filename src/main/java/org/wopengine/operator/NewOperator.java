package org.wopengine.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.CountryCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.shared.OperatorCode;

/**
 * An operator to enter into the registry, or what is to stand there of one from now on.
 *
 * @param country ISO 3166-1 alpha-2
 * @param populationServed persons, null if not known
 * @param connections water connections, null if not known
 * @param languages working languages, ISO 639-1, most used first
 * @param headName who signs for the operator
 */
public record NewOperator(
        @NotNull OperatorCode code,
        @NotBlank @Size(max = 200) String legalName,
        @NotBlank @Size(max = 20) String shortName,
        @NotNull @CountryCode String country,
        @NotNull Region region,
        @NotBlank @Size(max = 100) String city,
        @NotNull UtilityType utilityType,
        @Min(0) Integer populationServed,
        @Min(0) Integer connections,
        @Min(1) Integer staff,
        @NotEmpty List<@LanguageCode String> languages,
        @NotNull @Valid Performance performance,
        @NotBlank @Size(max = 200) String focalPointName,
        @NotBlank @Email @Size(max = 200) String focalPointEmail,
        @NotBlank @Size(max = 200) String headName) {

    public NewOperator {
        languages = languages == null ? null : List.copyOf(languages);
    }
}
