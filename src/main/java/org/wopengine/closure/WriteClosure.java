package org.wopengine.closure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;

/**
 * The closure report, as far as the form asks for it; the rows of results and costs are in the worksheet.
 *
 * @param actualEnd last day of joint work
 * @param notAnchoredReason why no capacity is the mentee's own yet; asked for if none is
 * @param lessonAreas what the lessons are about, so that others find them
 * @param finalReport the report as the partners publish it
 * @param factsheet factsheet or case study
 * @param evaluation by somebody else, if there was one
 * @param sharesMaterials whether what was produced may be used by others
 * @param externalFunds cash that came from outside the partners
 * @param ownFunds cash of the partners themselves
 * @param unspent what is left of both
 * @param finances what each operator received and spent
 * @param auditOpinion with auditor and day: needed for the acceptance as soon as there are external funds
 * @param auditDocument the audit report itself
 * @param obligations what was still owed near the end; none if nothing was
 * @param codeOfConductFollowed whether all parties kept to the code of conduct
 */
@ClosureRules
public record WriteClosure(
        @NotNull CloseType closeType,
        @NotNull @PastOrPresent LocalDate actualEnd,
        @NotBlank @Size(max = 3000) String summary,
        @Valid @Rows(5) List<SignificantResult> significantResults,
        @Size(max = 2000) String notAnchoredReason,
        @NotBlank @Size(max = 3000) String lessonsWorked,
        @NotBlank @Size(max = 3000) String lessonsFailed,
        @NotBlank @Size(max = 3000) String lessonsDifferently,
        @NotEmpty List<WorkingArea> lessonAreas,
        @Valid @Rows(6) List<KeptChange> keptChanges,
        @NotBlank @Size(max = 2000) String nextSteps,
        @NotNull Boolean nextPhasePlanned,
        @NotNull Boolean menteeBecomesMentor,
        @Size(max = 2000) String publications,
        DocumentReference finalReport,
        DocumentReference factsheet,
        DocumentReference evaluation,
        @NotNull Boolean sharesMaterials,
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal externalFunds,
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal ownFunds,
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal unspent,
        @NotNull BalanceTreatment treatment,
        @Size(max = 1000) String treatmentNote,
        @Valid @Rows(8) List<PartyFinance> finances,
        @Size(max = 200) String auditor,
        AuditOpinion auditOpinion,
        @PastOrPresent LocalDate auditedOn,
        DocumentReference auditDocument,
        @Valid @Rows(6) List<Obligation> obligations,
        @NotNull Boolean codeOfConductFollowed,
        @Size(max = 2000) String conductNote)
        implements FormAnswers {

    /** A report nobody has written in yet. */
    static WriteClosure begin(List<PartyFinance> finances) {
        return new WriteClosure(
                null, null, null, List.of(), null, null, null, null, List.of(), List.of(), null, null, null, null, null,
                null, null, null, null, null, null, null, null, finances, null, null, null, null, List.of(), null,
                null);
    }

    boolean needsAudit() {
        return externalFunds.signum() > 0;
    }

    boolean owesSomething() {
        return obligations.stream().anyMatch(obligation -> obligation.state() == ObligationState.OPEN);
    }
}
