package org.wopengine.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A programme that calls for partnerships.
 *
 * @param code short and for good, such as {@code EUWOP-2}
 * @param publicMentee only publicly owned operators are helped
 * @param publicMentor only publicly owned operators help
 * @param membersOnly only members of the alliance take part
 */
public record NewProgramme(
        @NotBlank @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,18}[A-Z0-9]", message = "{call.programme-code}") String code,
        @NotBlank @Size(max = 150) String name,
        @Size(max = 200) String funder,
        @NotNull Boolean publicMentee,
        @NotNull Boolean publicMentor,
        @NotNull Boolean membersOnly) {}
