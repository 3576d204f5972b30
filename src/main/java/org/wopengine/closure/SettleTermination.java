package org.wopengine.closure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.FormAnswers;

/**
 * What is left to settle when a signed partnership ends before its time.
 *
 * @param endedOn last day of joint work
 * @param achieved what has been delivered until then
 * @param kept what goes on without the partnership, and who looks after it
 * @param obligations what is still owed in cash and in kind, and how it is settled
 * @param spent what was spent altogether, in the partnership's currency
 * @param unspent what is left of the money given
 */
@SettlementRules
public record SettleTermination(
        @NotNull TerminationKind kind,
        @NotNull TerminationReason reason,
        @NotNull @PastOrPresent LocalDate endedOn,
        @NotBlank @Size(max = 3000) String achieved,
        @NotBlank @Size(max = 3000) String kept,
        @NotBlank @Size(max = 3000) String lessons,
        @NotBlank @Size(max = 3000) String obligations,
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal spent,
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal unspent,
        @NotNull BalanceTreatment treatment,
        @Size(max = 1000) String treatmentNote,
        @Valid @Rows(6) List<HandedAsset> assets)
        implements FormAnswers {}
