package org.wopengine.agreement;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Money somebody brings, in the currency of the agreement. */
public record CashSource(
        @NotBlank @Size(max = 200) String organisation,
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal amount) {}
