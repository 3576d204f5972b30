package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class DemandsTest {
    @Test
    void tellsEachDemandThatIsNotMetOnItsOwnField() {
        assertThat(violations(new Answers(null, List.of(), List.of(new Answers.Row("a"), new Answers.Row(null)))))
                .containsExactlyInAnyOrder(
                        "name: {jakarta.validation.constraints.NotNull.message}",
                        "tags_1_text: {jakarta.validation.constraints.NotNull.message}",
                        "even: say something even",
                        "rows[1].text: say what");
    }

    @Test
    void saysNothingWhenAllIsMet() {
        assertThat(violations(new Answers("ab", List.of("x"), List.of()))).isEmpty();
    }

    private static List<String> violations(Answers answers) {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory.getValidator().validate(answers).stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessageTemplate())
                    .toList();
        }
    }

    @Checked
    record Answers(String name, List<String> tags, List<Row> rows) {
        record Row(String text) {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Check.class)
    @interface Checked {
        String message() default "not told";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class Check implements ConstraintValidator<Checked, Answers> {
        @Override
        public boolean isValid(Answers answers, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            demands.answer("name", answers.name());
            demands.filled("tags_1_text", answers.tags());
            demands.that(answers.name() != null && answers.name().length() % 2 == 0, "even", "say something even");
            for (int row = 0; row < answers.rows().size(); row++) {
                demands.row(answers.rows().get(row).text() != null, "rows", row, "text", "say what");
            }
            return demands.allMet();
        }
    }
}
