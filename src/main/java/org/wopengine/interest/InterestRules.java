package org.wopengine.interest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.wopengine.partnership.CallWindow;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.FundingStatus;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Demands;

/** The rules between the answers of an expression of interest: who must answer what, and what must add up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InterestRules.Check.class)
@interface InterestRules {
    String message() default "{interest.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<InterestRules, ExpressInterest> {
        @Override
        public boolean isValid(ExpressInterest interest, ConstraintValidatorContext context) {
            if (interest == null || interest.entryPath() == null) {
                return true; // reported by its own rule
            }
            var demands = new Demands(context);
            everybody(interest, demands);
            if (interest.asMentee()) {
                mentee(interest, demands);
            }
            if (interest.asMentor()) {
                mentor(interest, demands);
            }
            return demands.allMet();
        }

        private static void everybody(ExpressInterest interest, Demands demands) {
            if (interest.entryPath() == EntryPath.JOINT) {
                demands.answer("partnerOperator", interest.partnerOperator());
                demands.that(
                        interest.applicantRole() != null
                                && interest.applicantRole().isLead(),
                        "applicantRole",
                        "{interest.lead-role}");
            }
            if (interest.workingAreas() != null) {
                var areas = interest.workingAreas();
                demands.that(
                        areas.stream()
                                        .filter(wish -> Objects.equals(wish.priority(), 1))
                                        .count()
                                == 1,
                        "workingAreas_1_priority",
                        "{interest.one-first-priority}");
                var seen = new HashSet<WorkingArea>();
                demands.that(
                        areas.stream().allMatch(wish -> wish.area() == null || seen.add(wish.area())),
                        "workingAreas_1_area",
                        "{interest.area-twice}");
                if (areas.stream().anyMatch(wish -> wish.area() == WorkingArea.OTHER)) {
                    demands.answer("otherWorkingArea", interest.otherWorkingArea());
                }
            }
            if (interest.callWindow() == CallWindow.EXPANDING) {
                demands.that(
                        interest.previousWops() != null
                                && interest.previousWops().length() > 4,
                        "previousWops",
                        "{interest.expanding-needs-previous}");
            }
            var declared = Stream.of(
                            interest.acceptsCodeOfConduct(),
                            interest.declaresNotForProfit(),
                            interest.declaresNoProcurement(),
                            interest.declaresDataAccuracy(),
                            interest.consentsToPublication())
                    .toList();
            if (declared.contains(Boolean.FALSE)) {
                demands.answer("declarationsNote", interest.declarationsNote());
            }
        }

        private static void mentee(ExpressInterest interest, Demands demands) {
            demands.that(
                    interest.problemStatement() != null
                            && interest.problemStatement().length() >= 200,
                    "problemStatement",
                    "{interest.problem-too-short}");
            demands.answer("rationale", interest.rationale());
            demands.filled("objectives_1_text", interest.objectives());
            demands.answer("expectedResults", interest.expectedResults());
            demands.answer("targetGroups", interest.targetGroups());
            demands.filled("modalities", interest.modalities());
            demands.answer("ownStaffDays", interest.ownStaffDays());
            demands.answer("ownCash", interest.ownCash());
            demands.answer("fundingStatus", interest.fundingStatus());
            performance(interest, demands);
            if (Objects.equals(interest.ownStaffDays(), 0)
                    && interest.ownCash() != null
                    && interest.ownCash().signum() == 0) {
                demands.that(
                        interest.ownContributionNote() != null,
                        "ownContributionNote",
                        "{interest.why-no-contribution}");
            }
            if (interest.fundingStatus() == FundingStatus.IDENTIFIED
                    || interest.fundingStatus() == FundingStatus.SECURED) {
                demands.filled("fundingSources_1_organisation", interest.fundingSources());
            }
            var shares = interest.fundingSources().stream()
                    .map(FundingSource::percent)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            demands.that(
                    shares.compareTo(BigDecimal.valueOf(100)) <= 0,
                    "fundingSources_1_percent",
                    "{interest.shares-above-hundred}");
        }

        /** A figure that is not known is left blank, never zero; then the reason is asked for. */
        private static void performance(ExpressInterest interest, Demands demands) {
            var figures = Stream.of(
                            interest.nonRevenueWater(),
                            interest.waterCoverage(),
                            interest.continuity(),
                            interest.collectionRatio(),
                            interest.costCoverage(),
                            interest.staffPerThousand())
                    .toList();
            if (figures.stream().anyMatch(Objects::isNull)) {
                demands.that(interest.performanceGaps() != null, "performanceGaps", "{interest.why-not-available}");
            }
            if (figures.stream().anyMatch(Objects::nonNull)) {
                demands.answer("performanceYear", interest.performanceYear());
                demands.answer("performanceSource", interest.performanceSource());
            }
        }

        private static void mentor(ExpressInterest interest, Demands demands) {
            demands.filled("motivations", interest.motivations());
            demands.answer("wantsToLearn", interest.wantsToLearn());
            demands.filled("offeredAreas_1_area", interest.offeredAreas());
            demands.answer("staffDaysPerYear", interest.staffDaysPerYear());
            demands.answer("earliestStart", interest.earliestStart());
            demands.answer("missionsPerYear", interest.missionsPerYear());
            demands.filled("expertLanguages", interest.expertLanguages());
            demands.answer("costRecovery", interest.costRecovery());
            demands.answer("mentoringYears", interest.mentoringYears());
            demands.answer("commercialInterests", interest.commercialInterests());
            if (Boolean.TRUE.equals(interest.commercialInterests())) {
                demands.answer("commercialInterestsNote", interest.commercialInterestsNote());
            }
        }
    }
}
