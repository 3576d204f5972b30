package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A thing bought or built by the partnership, and who has it from now on; as typed and as stored.
 *
 * @param value in the partnership's currency, or null if it is not known
 */
@Embeddable
public record HandedAsset(
        @Column(name = "item") @NotBlank @Size(max = 200) String item,
        @Column(name = "value") @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal value,
        @Column(name = "owner") @NotBlank @Size(max = 200) String owner) {}
