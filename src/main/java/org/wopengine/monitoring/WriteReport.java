package org.wopengine.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.shared.FormAnswers;

/**
 * The report on a period, as far as the form asks for it; the rows are in the worksheet. Written by both sides together.
 *
 * @param mentorAuthor who wrote it for the mentor
 * @param menteeAuthor who wrote it for the mentee
 * @param mutualBenefit what the mentor learned and gained
 * @param communicationLinks what was published, one link in a line
 * @param proposesEarlyClosure whether the partners want to end before the agreed time, because all is reached
 * @param dataVerified whether the figures were checked
 * @param codeOfConductRespected whether everybody kept to the code of conduct
 * @param noCommercialContract whether no commercial contract between the partners was begun
 * @param declarationsNote what is behind a declaration that cannot be made
 * @param withFinance whether money was received or spent
 * @param lastInstalment the latest instalment received; zero if there was none yet
 * @param spentOfInstalment how much of it is spent by now
 * @param amountRequested the next instalment; null if none is asked for
 */
@ReportRules
public record WriteReport(
        @NotNull ReportKind kind,
        @NotBlank @Size(max = 120) String mentorAuthor,
        @NotBlank @Size(max = 120) String menteeAuthor,
        @NotBlank @Size(max = 2000) String executiveSummary,
        @NotBlank @Size(max = 2000) String mutualBenefit,
        @Valid @Rows(5) List<Issue> issues,
        @Size(max = 2000) String changesRequested,
        @Size(max = 2000) String supportNeeded,
        @Size(max = 2000) String communicationLinks,
        @NotNull Boolean proposesEarlyClosure,
        @Size(max = 2000) String earlyClosureReason,
        @NotNull Boolean dataVerified,
        @NotNull Boolean codeOfConductRespected,
        @NotNull Boolean noCommercialContract,
        @Size(max = 2000) String declarationsNote,
        @NotNull Boolean withFinance,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal lastInstalment,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal spentOfInstalment,
        @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) BigDecimal amountRequested)
        implements FormAnswers {

    /** How much of the latest instalment is spent, in percent; null if there is no money, or was no instalment yet. */
    public BigDecimal percentOfInstalment() {
        return lastInstalment == null || spentOfInstalment == null
                ? null
                : Instalment.percentSpent(lastInstalment, spentOfInstalment);
    }
}
