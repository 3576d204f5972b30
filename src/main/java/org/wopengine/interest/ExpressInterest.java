package org.wopengine.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.answers.Rows;
import org.wopengine.operator.Region;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.CallWindow;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.FundingStatus;
import org.wopengine.partnership.MentorMotivation;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;

/**
 * An expression of interest, as a mentee, as a mentor or of both together. What only one side is asked carries no
 * "required" here; {@link InterestRules} knows which side must answer what.
 *
 * @param applicantOperator code of the operator; only the secretariat fills it, for an operator that cannot
 * @param applicantRole for a joint interest: is the applicant the lead mentor or the lead mentee
 * @param partnerOperator for a joint interest: code of the other lead
 * @param currency ISO 4217, of all amounts in this interest
 * @param ownStaffDays working days the mentee gives in kind
 * @param differentThisTime than in earlier partnerships of the operator or on the same area nearby
 * @param platformsAndDonors regional or national platform informed, and other projects it may overlap with
 * @param strategyLink strategy or investment plan of the mentee it belongs to
 * @param commitmentSignatory head of the utility who has signed the commitment; without it the screening cannot be
 *     passed
 * @param commitmentDocument the letter itself
 * @param boardApprovalDocument the decision of the mentor's board or owner itself
 */
@InterestRules
public record ExpressInterest(
        @NotNull EntryPath entryPath,
        @Size(max = 8) String applicantOperator,
        PartyRole applicantRole,
        @Size(max = 8) String partnerOperator,
        @NotNull CallWindow callWindow,
        @NotBlank @Size(max = 150) String title,
        @NotEmpty @Valid @Rows(6) List<WorkingAreaWish> workingAreas,
        @Size(max = 150) String otherWorkingArea,
        @NotNull @Min(3) @Max(60) Integer durationMonths,
        @NotNull @Future LocalDate desiredStart,
        @NotBlank @Size(max = 2000) String previousWops,
        @NotBlank @Size(max = 2000) String currentWops,
        @NotBlank @Size(max = 200) String coordinatorName,
        @NotBlank @Size(max = 200) String coordinatorPosition,
        @NotBlank @Email @Size(max = 200) String coordinatorEmail,
        @NotNull @CurrencyCode String currency,

        // asked of the mentee side
        @Size(max = 3000) String problemStatement,
        @Size(max = 3000) String rationale,
        @Valid @Rows(5) List<Objective> objectives,
        @Size(max = 3000) String expectedResults,
        @DecimalMin("0") @DecimalMax("90") @Digits(integer = 3, fraction = 2) BigDecimal nonRevenueWater,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal waterCoverage,
        @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 1) BigDecimal continuity,
        @DecimalMin("0") @DecimalMax("200") @Digits(integer = 3, fraction = 2) BigDecimal collectionRatio,
        @DecimalMin("0") @DecimalMax("5") @Digits(integer = 1, fraction = 3) BigDecimal costCoverage,
        @DecimalMin("0.1") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal staffPerThousand,
        @Min(1990) @Max(2200) Integer performanceYear,
        @Size(max = 500) String performanceSource,
        @Size(max = 1000) String performanceGaps,
        @Size(max = 2000) String targetGroups,
        List<ActivityType> modalities,
        @Min(0) @Max(100000) Integer ownStaffDays,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal ownCash,
        @Size(max = 1000) String ownContributionNote,
        FundingStatus fundingStatus,
        @Valid @Rows(3) List<FundingSource> fundingSources,
        @Size(max = 200) String commitmentSignatory,
        @PastOrPresent LocalDate commitmentSignedOn,
        DocumentReference commitmentDocument,

        // asked of the mentor side
        List<MentorMotivation> motivations,
        @Size(max = 2000) String wantsToLearn,
        @Valid @Rows(4) List<OfferedArea> offeredAreas,
        @Min(1) @Max(100000) Integer staffDaysPerYear,
        LocalDate earliestStart,
        @Min(0) @Max(12) Integer missionsPerYear,
        List<@LanguageCode String> expertLanguages,
        List<Region> preferredRegions,
        CostRecovery costRecovery,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal fundingBrought,
        @Min(0) @Max(100) Integer mentoringYears,
        Boolean commercialInterests,
        @Size(max = 2000) String commercialInterestsNote,
        @Size(max = 200) String boardApprovalSignatory,
        @PastOrPresent LocalDate boardApprovedOn,
        DocumentReference boardApprovalDocument,

        // declared by everybody
        @NotNull Boolean acceptsCodeOfConduct,
        @NotNull Boolean declaresNotForProfit,
        @NotNull Boolean declaresNoProcurement,
        @NotNull Boolean declaresDataAccuracy,
        @NotNull Boolean consentsToPublication,
        @Size(max = 1000) String declarationsNote,

        // what the guiding principles ask
        @Size(max = 2000) String differentThisTime,
        @Size(max = 2000) String platformsAndDonors,
        @Size(max = 1000) String strategyLink)
        implements FormAnswers {

    /** Whether the mentee's questions apply. */
    boolean asMentee() {
        return entryPath == EntryPath.OPEN_MENTEE || entryPath == EntryPath.JOINT;
    }

    /** Whether the mentor's questions apply. */
    boolean asMentor() {
        return entryPath == EntryPath.OPEN_MENTOR || entryPath == EntryPath.JOINT;
    }

    /** All five declarations given; otherwise a note says why and an officer looks at it. */
    public boolean declaresEverything() {
        return acceptsCodeOfConduct
                && declaresNotForProfit
                && declaresNoProcurement
                && declaresDataAccuracy
                && consentsToPublication;
    }

    /** The head of the utility stands behind it: signed by name and date, and the letter is there to be read. */
    public boolean hasManagementCommitment() {
        return asMentee()
                ? commitmentSignatory != null && commitmentSignedOn != null && commitmentDocument != null
                : boardApprovalSignatory != null && boardApprovedOn != null && boardApprovalDocument != null;
    }
}
