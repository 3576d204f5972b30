package org.wopengine.closure;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A thing bought or built by the partnership, and who has it from now on.
 *
 * @param value in the partnership's currency, or null if it is not known
 */
public record HandedAsset(
        @NotBlank @Size(max = 200) String item,
        @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal value,
        @NotBlank @Size(max = 200) String owner) {}
