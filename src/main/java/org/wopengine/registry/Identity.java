package org.wopengine.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.wopengine.answers.CountryCode;
import org.wopengine.operator.Region;

/**
 * Who the operator is.
 *
 * @param nameLocal its name in the local language or script
 * @param country ISO 3166-1 alpha-2
 */
public record Identity(
        @NotBlank @Size(max = 200) String legalName,
        @NotBlank @Size(max = 20) String shortName,
        @Size(max = 200) String nameLocal,
        @NotNull @CountryCode String country,
        @NotNull Region region,
        @NotBlank @Size(max = 100) String city,
        @Size(max = 300) @Pattern(regexp = "https?://[^\\s/.]+\\.\\S+", message = "{registry.web-address}")
                String website) {}
