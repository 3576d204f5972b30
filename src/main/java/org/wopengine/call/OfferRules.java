package org.wopengine.call;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Demands;

/**
 * An area is named once, each has one of the named experts, no region is wanted and excluded, money has a currency, and
 * business elsewhere is told or said not to be.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OfferRules.Check.class)
@interface OfferRules {
    String message() default "{call.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<OfferRules, MentorOffer> {
        @Override
        public boolean isValid(MentorOffer said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            var seen = new HashSet<Object>();
            for (var row = 0; row < said.areas().size(); row++) {
                var area = said.areas().get(row);
                demands.row(
                        area.area() != WorkingArea.OTHER || area.otherArea() != null,
                        "areas",
                        row,
                        "otherArea",
                        "{call.other-area}");
                demands.row(
                        area.area() == WorkingArea.OTHER || seen.add(area.area()),
                        "areas",
                        row,
                        "area",
                        "{call.area-twice}");
                demands.row(
                        said.experts().stream().anyMatch(expert -> expert.knows() == area.area()),
                        "areas",
                        row,
                        "area",
                        "{call.area-without-expert}");
            }
            demands.that(
                    said.preferredRegions().stream().noneMatch(said.excludedRegions()::contains),
                    "excludedRegions",
                    "{call.wanted-and-excluded}");
            demands.that(
                    said.fundingBrought() == null || said.currency() != null, "currency", "{call.currency-needed}");
            demands.that(
                    said.commercialInterests().isEmpty() == Boolean.TRUE.equals(said.noCommercialInterests()),
                    "noCommercialInterests",
                    "{call.commercial-interests}");
            return demands.allMet();
        }
    }
}
