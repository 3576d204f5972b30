package counterexample.answers;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.wopengine.shared.FormAnswers;

/** Answers of forms that do what no form may do with bad input, each in its own way. */
public final class BrokenAnswers {
    public static final List<Class<?>> ALL = List.of(
            NullIsZero.class, CannotBeEmpty.class, ThrowsInARule.class, NamesNoField.class, SpeaksInRiddles.class);

    private BrokenAnswers() {}

    /** Makes a zero of what nobody answered. */
    public record NullIsZero(Integer staffDays, @Size(max = 200) String note) implements FormAnswers {
        public NullIsZero {
            staffDays = staffDays == null ? 0 : staffDays;
        }
    }

    /** Falls over what is not there. */
    public record CannotBeEmpty(@NotNull String title) implements FormAnswers {
        public CannotBeEmpty {
            title = title.strip();
        }
    }

    /** A rule that believes another one was asked first. */
    @LongEnough
    public record ThrowsInARule(@Size(max = 200) String title) implements FormAnswers {}

    /** A rule about the whole: nobody is told where to correct. */
    @NotBoth
    public record NamesNoField(Boolean one, Boolean other) implements FormAnswers {}

    /** A rule without a text for people. */
    public record SpeaksInRiddles(@Max(value = 5, message = "{no.such.text}") Integer number) implements FormAnswers {}

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = LongEnough.Check.class)
    @interface LongEnough {
        String message() default "Too short.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<LongEnough, ThrowsInARule> {
            @Override
            public boolean isValid(ThrowsInARule answers, ConstraintValidatorContext context) {
                return answers.title().length() > 3;
            }
        }
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NotBoth.Check.class)
    @interface NotBoth {
        String message() default "Not both.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<NotBoth, NamesNoField> {
            @Override
            public boolean isValid(NamesNoField answers, ConstraintValidatorContext context) {
                return answers.one() == null || !answers.one().equals(answers.other());
            }
        }
    }
}
