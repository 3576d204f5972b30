package org.wopengine.closure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.wopengine.worksheet.Given;

/** The staff days an operator gave altogether, as typed and as stored. */
@Embeddable
public record PartyDays(
        @Given @Column(name = "party") String party,
        @Given @Column(name = "name") String name,
        @Column(name = "days") @NotNull @DecimalMin("0") @Digits(integer = 6, fraction = 1) BigDecimal days) {}
