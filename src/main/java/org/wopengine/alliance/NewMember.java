package org.wopengine.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.answers.CountryCode;

/**
 * An organisation joins the alliance.
 *
 * @param country ISO 3166-1 alpha-2
 * @param operator its code in the registry of operators; null if it is no operator
 */
public record NewMember(
        @NotBlank @Size(max = 200) String name,
        @NotNull MemberKind kind,
        @NotNull @CountryCode String country,
        @Size(max = 8) String operator,
        @NotNull @PastOrPresent LocalDate joinedOn) {}
