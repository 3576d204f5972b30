package org.wopengine.matching;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import org.wopengine.partnership.PartyRole;

/** The rules between the answers of a shortlist. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShortlistRules.Check.class)
@interface ShortlistRules {
    String message() default "{matching.shortlist}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ShortlistRules, ShortlistCandidates> {
        private static final String REQUIRED = "{jakarta.validation.constraints.NotNull.message}";

        @Override
        public boolean isValid(ShortlistCandidates shortlist, ConstraintValidatorContext context) {
            if (shortlist == null || shortlist.outcome() == null) {
                return true; // reported by its own rule
            }
            context.disableDefaultConstraintViolation();
            var seen = new HashSet<String>();
            var once = shortlist.candidates().stream().allMatch(row -> seen.add(row.operator()));
            var fine = demand(context, once, "candidates_1_operator", "{matching.candidate-twice}");
            if (shortlist.outcome() != ShortlistOutcome.PROPOSED) {
                return demand(
                                context,
                                shortlist.proposed().isEmpty(),
                                "candidates_1_choice",
                                "{matching.proposed-but-no-proposal}")
                        && demand(context, shortlist.remark() != null, "remark", "{matching.why-nobody}")
                        && fine;
            }
            var roles = shortlist.proposed().stream().map(CandidateRow::role).toList();
            // a missing role is reported by its own rule
            var lead = roles.contains(null)
                    || roles.stream().filter(PartyRole::isLead).count() == 1;
            fine &= demand(context, lead, "candidates_1_role", "{matching.one-lead}");
            fine &= demand(context, shortlist.introducedOn() != null, "introducedOn", REQUIRED);
            fine &= demand(context, shortlist.conceptObjective() != null, "conceptObjective", REQUIRED);
            fine &= demand(context, shortlist.conceptFocus() != null, "conceptFocus", REQUIRED);
            fine &= demand(context, shortlist.conceptTargets() != null, "conceptTargets", REQUIRED);
            fine &= demand(context, shortlist.conceptContributions() != null, "conceptContributions", REQUIRED);
            fine &= demand(context, shortlist.conceptResults() != null, "conceptResults", REQUIRED);
            return demand(context, shortlist.conceptMonths() != null, "conceptMonths", REQUIRED) && fine;
        }

        private static boolean demand(ConstraintValidatorContext context, boolean met, String field, String message) {
            if (!met) {
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
            return met;
        }
    }
}
