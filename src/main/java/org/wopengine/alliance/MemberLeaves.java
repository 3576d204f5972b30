package org.wopengine.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An organisation leaves the alliance. */
public record MemberLeaves(
        @NotBlank @Size(max = 20) String reference,
        @NotNull @PastOrPresent LocalDate leftOn,
        @NotBlank @Size(max = 1000) String reason) {}
