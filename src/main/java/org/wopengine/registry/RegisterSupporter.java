package org.wopengine.registry;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.CountryCode;
import org.wopengine.partnership.WorkingArea;

/**
 * Somebody of the alliance who is no operator, and what it offers to partnerships. It is a funder or a facilitator here in
 * general; in which role it takes part in one partnership is said there.
 *
 * @param country of its seat, ISO 3166-1 alpha-2
 * @param offers what partnerships can get from it, and how
 * @param offeredAreas to which working areas it keeps to; empty for all
 * @param offerUntil last day the offer stands; null as long as it stands
 */
public record RegisterSupporter(
        @NotNull SupporterKind supporterKind,
        @NotBlank @Size(max = 200) String supporterName,
        @NotNull @CountryCode String country,
        @NotBlank @Size(max = 2000) String offers,
        List<WorkingArea> offeredAreas,
        @Size(max = 300) @Pattern(regexp = "https?://[^\\s/.]+\\.\\S+", message = "{registry.web-address}")
                String website,
        @NotBlank @Size(max = 200) String contactName,
        @NotBlank @Email @Size(max = 200) String contactEmail,
        LocalDate offerUntil) {

    public RegisterSupporter {
        offeredAreas = offeredAreas == null ? List.of() : List.copyOf(offeredAreas);
    }
}
