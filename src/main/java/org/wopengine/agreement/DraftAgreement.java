package org.wopengine.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.answers.Rows;
import org.wopengine.shared.FormAnswers;
import org.wopengine.shared.Money;

/**
 * The text of an agreement as its authors fill it in, for the first time or revised. A clause is accepted, or left out
 * with the reason in its text; an agreement that leaves one out is not approved.
 *
 * @param currency ISO 4217, of all amounts
 * @param cash by source; no row at all is fine
 * @param antiTenderingMonths for how long after the end the mentors and their affiliates do not tender for what follows
 *     from the partnership
 * @param othersDeclareNotForProfit whether facilitators and other organisations that take part have declared it, too
 * @param overheadPercent charged on the direct costs; zero is real
 * @param addendum what an addendum changes and why; null in a first agreement
 * @param commercialInterests of any party in the country of another, or "none"
 */
@AgreementRules
public record DraftAgreement(
        @NotNull DocumentKind documentKind,
        @NotBlank @Size(max = 2000) String background,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull ReportingRhythm reportingRhythm,
        @NotNull @CurrencyCode String currency,
        @NotEmpty @Valid @Rows(6) List<AgreedObjective> objectives,
        @NotEmpty @Valid @Rows(DraftAgreement.MOST_PARTIES) List<AgreedParty> parties,
        @NotNull Boolean residentTeam,
        @Valid @Rows(6) List<CashSource> cash,
        @NotNull Boolean codeOfConduct,
        @Size(max = 2000) String codeOfConductText,
        @NotNull Boolean notForProfit,
        @Size(max = 2000) String notForProfitText,
        @NotNull Boolean directCostOnly,
        @Size(max = 2000) String directCostOnlyText,
        @NotNull Boolean nonCommercial,
        @Min(0) @Max(60) Integer antiTenderingMonths,
        @Size(max = 2000) String nonCommercialText,
        @NotBlank @Size(max = 2000) String commercialInterests,
        @NotBlank @Size(max = 3000) String confidentiality,
        @NotBlank @Size(max = 3000) String dataSharing,
        @NotBlank @Size(max = 3000) String intellectualProperty,
        @NotNull Boolean publishes,
        @Size(max = 2000) String publicationExceptions,
        @NotEmpty @Valid @Rows(6) List<SteeringMember> steeringMembers,
        @NotNull MeetingRhythm steeringRhythm,
        @NotNull @Min(1) @Max(6) Integer steeringQuorum,
        @NotNull DecisionRule steeringDecisions,
        @NotBlank @Size(max = 3000) String staffSafety,
        @NotBlank @Size(max = 3000) String socialValues,
        @NotBlank @Size(max = 2000) String amendments,
        @NotBlank @Size(max = 2000) String disputeResolution,
        @NotNull @Min(30) @Max(90) Integer terminationNoticeDays,
        @NotBlank @Size(max = 2000) String forceMajeure,
        @NotEmpty List<@LanguageCode String> governingLanguages,
        @NotNull @Min(1) @Max(20) Integer originals,
        @Size(max = 1000) String annexes,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal overheadPercent,
        Boolean othersDeclareNotForProfit,
        @Size(max = 2000) String addendum)
        implements FormAnswers {
    static final int MOST_PARTIES = 8;

    /** What a first draft begins with: the usual wording of the clauses, to keep or to change. The rest is for its authors. */
    static DraftAgreement begun(String currency, List<AgreedParty> parties, UsualClauses usual) {
        return new DraftAgreement(
                null,
                null,
                null,
                null,
                ReportingRhythm.SEMIANNUAL,
                currency,
                List.of(),
                parties,
                null,
                List.of(),
                null,
                usual.say("code-of-conduct"),
                null,
                usual.say("not-for-profit"),
                null,
                usual.say("direct-cost-only"),
                null,
                null,
                usual.say("non-commercial"),
                null,
                usual.say("confidentiality"),
                usual.say("data-sharing"),
                usual.say("intellectual-property"),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                usual.say("staff-safety"),
                usual.say("social-values"),
                usual.say("amendments"),
                usual.say("disputes"),
                null,
                usual.say("force-majeure"),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /** The same text to write on, with the parties of today. */
    DraftAgreement again(List<AgreedParty> parties, LocalDate endsOn, String addendum) {
        return new DraftAgreement(
                documentKind,
                background,
                startsOn,
                endsOn,
                reportingRhythm,
                currency,
                objectives,
                parties,
                residentTeam,
                cash,
                codeOfConduct,
                codeOfConductText,
                notForProfit,
                notForProfitText,
                directCostOnly,
                directCostOnlyText,
                nonCommercial,
                antiTenderingMonths,
                nonCommercialText,
                commercialInterests,
                confidentiality,
                dataSharing,
                intellectualProperty,
                publishes,
                publicationExceptions,
                steeringMembers,
                steeringRhythm,
                steeringQuorum,
                steeringDecisions,
                staffSafety,
                socialValues,
                amendments,
                disputeResolution,
                terminationNoticeDays,
                forceMajeure,
                governingLanguages,
                originals,
                annexes,
                overheadPercent,
                othersDeclareNotForProfit,
                addendum);
    }

    /** Code of conduct, not-for-profit, direct cost, non-commercial: those that do not stand in the agreement. */
    public List<PrincipleClause> clausesLeftOut() {
        var accepted = new EnumMap<PrincipleClause, Boolean>(PrincipleClause.class);
        accepted.put(PrincipleClause.CODE_OF_CONDUCT, codeOfConduct);
        accepted.put(PrincipleClause.NOT_FOR_PROFIT, notForProfit);
        accepted.put(PrincipleClause.DIRECT_COST_ONLY, directCostOnly);
        accepted.put(PrincipleClause.NON_COMMERCIAL, nonCommercial);
        return Arrays.stream(PrincipleClause.values())
                .filter(clause -> !Boolean.TRUE.equals(accepted.get(clause)))
                .toList();
    }

    /** All sources together. */
    public Money cashTotal() {
        return new Money(cash.stream().map(CashSource::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }
}
