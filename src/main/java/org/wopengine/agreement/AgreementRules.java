package org.wopengine.agreement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import org.wopengine.shared.Demands;

/** The rules between the answers of an agreement: dates, clauses left out, in kind that adds up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AgreementRules.Check.class)
@interface AgreementRules {
    String message() default "{agreement.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** One violation per thing to correct, each on its own field. */
    final class Check implements ConstraintValidator<AgreementRules, DraftAgreement> {
        private static final int MOST_MONTHS = 60;

        @Override
        public boolean isValid(DraftAgreement agreement, ConstraintValidatorContext context) {
            if (agreement == null) {
                return true;
            }
            var demands = new Demands(context);
            duration(agreement, demands);
            clauses(agreement, demands);
            parties(agreement, demands);
            governance(agreement, demands);
            return demands.allMet();
        }

        private static void duration(DraftAgreement agreement, Demands demands) {
            var start = agreement.startsOn();
            var end = agreement.endsOn();
            if (start == null || end == null) {
                return; // reported by its own rule
            }
            demands.that(end.isAfter(start), "endsOn", "{agreement.ends-before-start}");
            demands.that(!end.isAfter(start.plusMonths(MOST_MONTHS)), "endsOn", "{agreement.too-long}");
        }

        private static void clauses(DraftAgreement agreement, Demands demands) {
            reason(demands, agreement.codeOfConduct(), "codeOfConductText", agreement.codeOfConductText());
            reason(demands, agreement.notForProfit(), "notForProfitText", agreement.notForProfitText());
            reason(demands, agreement.directCostOnly(), "directCostOnlyText", agreement.directCostOnlyText());
            reason(demands, agreement.nonCommercial(), "nonCommercialText", agreement.nonCommercialText());
            demands.that(
                    !Boolean.TRUE.equals(agreement.nonCommercial()) || agreement.antiTenderingMonths() != null,
                    "antiTenderingMonths",
                    "{agreement.how-many-months}");
            demands.that(
                    !Boolean.FALSE.equals(agreement.publishes()) || agreement.publicationExceptions() != null,
                    "publicationExceptions",
                    "{agreement.why-not-published}");
        }

        private static void reason(Demands demands, Boolean accepted, String field, String text) {
            demands.that(!Boolean.FALSE.equals(accepted) || text != null, field, "{agreement.why-left-out}");
        }

        private static void parties(DraftAgreement agreement, Demands demands) {
            var seen = new HashSet<String>();
            for (int row = 0; row < agreement.parties().size(); row++) {
                var party = agreement.parties().get(row);
                demands.row(
                        party.operator() == null || seen.add(party.operator()),
                        "parties",
                        row,
                        "operator",
                        "{agreement.party-twice}");
                demands.row(
                        party.staffDays() == null || party.directDayCost() != null,
                        "parties",
                        row,
                        "directDayCost",
                        "{agreement.day-cost-missing}");
                demands.row(
                        party.directDayCost() == null || party.staffDays() != null,
                        "parties",
                        row,
                        "staffDays",
                        "{agreement.staff-days-missing}");
            }
        }

        private static void governance(DraftAgreement agreement, Demands demands) {
            var members = agreement.steeringMembers().size();
            demands.that(
                    agreement.steeringQuorum() == null || members == 0 || agreement.steeringQuorum() <= members,
                    "steeringQuorum",
                    "{agreement.quorum-above-members}");
            demands.that(
                    agreement.originals() == null
                            || agreement.originals()
                                    >= agreement.governingLanguages().size(),
                    "originals",
                    "{agreement.too-few-originals}");
        }
    }
}
