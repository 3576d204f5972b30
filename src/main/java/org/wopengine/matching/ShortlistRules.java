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
import org.wopengine.shared.Demands;

/** The rules between the answers of a shortlist. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShortlistRules.Check.class)
@interface ShortlistRules {
    String message() default "{matching.shortlist}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ShortlistRules, ShortlistCandidates> {
        @Override
        public boolean isValid(ShortlistCandidates shortlist, ConstraintValidatorContext context) {
            if (shortlist == null || shortlist.outcome() == null) {
                return true; // reported by its own rule
            }
            var demands = new Demands(context);
            var seen = new HashSet<String>();
            demands.that(
                    shortlist.candidates().stream().allMatch(row -> seen.add(row.operator())),
                    "candidates_1_operator",
                    "{matching.candidate-twice}");
            if (shortlist.outcome() == ShortlistOutcome.PROPOSED) {
                proposed(shortlist, demands);
            } else {
                demands.that(
                        shortlist.proposed().isEmpty(), "candidates_1_choice", "{matching.proposed-but-no-proposal}");
                demands.that(shortlist.remark() != null, "remark", "{matching.why-nobody}");
            }
            return demands.allMet();
        }

        private static void proposed(ShortlistCandidates shortlist, Demands demands) {
            var roles = shortlist.proposed().stream().map(CandidateRow::role).toList();
            // a missing role is reported by its own rule
            var lead = roles.contains(null)
                    || roles.stream().filter(PartyRole::isLead).count() == 1;
            demands.that(lead, "candidates_1_role", "{matching.one-lead}");
            demands.answer("introducedOn", shortlist.introducedOn());
            demands.answer("conceptObjective", shortlist.conceptObjective());
            demands.answer("conceptFocus", shortlist.conceptFocus());
            demands.answer("conceptTargets", shortlist.conceptTargets());
            demands.answer("conceptContributions", shortlist.conceptContributions());
            demands.answer("conceptResults", shortlist.conceptResults());
            demands.answer("conceptMonths", shortlist.conceptMonths());
        }
    }
}
