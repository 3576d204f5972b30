package org.wopengine.registry;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.CountryCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.operator.Region;
import org.wopengine.operator.UtilityType;

/**
 * An operator enters the registry with what its row cannot be without; its own people tell the rest.
 *
 * @param country ISO 3166-1 alpha-2
 * @param workingLanguages ISO 639-1, most used first
 */
public record RegisterOperator(
        @NotBlank @Size(max = 200) String legalName,
        @NotBlank @Size(max = 20) String shortName,
        @NotNull @CountryCode String country,
        @NotNull Region region,
        @NotBlank @Size(max = 100) String city,
        @NotNull UtilityType utilityType,
        @NotEmpty @Size(max = 6) List<@LanguageCode String> workingLanguages,
        @NotBlank @Size(max = 200) String focalPointName,
        @NotBlank @Email @Size(max = 200) String focalPointEmail,
        @NotBlank @Size(max = 200) String headName) {

    public RegisterOperator {
        workingLanguages = workingLanguages == null ? List.of() : List.copyOf(workingLanguages);
    }
}
