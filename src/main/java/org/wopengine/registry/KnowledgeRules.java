package org.wopengine.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Demands;

/**
 * No working area twice, another one has a name, earlier partnerships or the word that there were none, and years in their
 * order.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnowledgeRules.Check.class)
@interface KnowledgeRules {
    String message() default "{registry.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<KnowledgeRules, Knowledge> {
        @Override
        public boolean isValid(Knowledge said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            areas(demands, "expertiseAreas", said.expertiseAreas(), Expertise::area, Expertise::otherArea);
            areas(demands, "needsAreas", said.needsAreas(), NeededArea::area, NeededArea::otherArea);
            demands.that(
                    !Boolean.TRUE.equals(said.noPreviousWops())
                            || said.previousWops().isEmpty(),
                    "noPreviousWops",
                    "{registry.none-but-named}");
            var previous = said.previousWops();
            for (int row = 0; row < previous.size(); row++) {
                var wop = previous.get(row);
                demands.row(
                        wop.fromYear() == null || wop.toYear() == null || wop.fromYear() <= wop.toYear(),
                        "previousWops",
                        row,
                        "toYear",
                        "{registry.years-turned}");
            }
            return demands.allMet();
        }

        private static <R> void areas(
                Demands demands, String list, List<R> rows, Function<R, WorkingArea> area, Function<R, String> other) {
            var seen = new HashSet<WorkingArea>();
            for (int row = 0; row < rows.size(); row++) {
                var named = area.apply(rows.get(row));
                demands.row(
                        named == null || named == WorkingArea.OTHER || seen.add(named),
                        list,
                        row,
                        "area",
                        "{registry.area-twice}");
                demands.row(
                        named != WorkingArea.OTHER || other.apply(rows.get(row)) != null,
                        list,
                        row,
                        "otherArea",
                        "{registry.name-the-area}");
            }
        }
    }
}
