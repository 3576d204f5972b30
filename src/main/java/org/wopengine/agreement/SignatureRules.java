package org.wopengine.agreement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A signature has a name, a position, a date and a place; a refusal a reason, a wish and words. Never both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SignatureRules.Check.class)
@interface SignatureRules {
    String message() default "{agreement.signature-incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** One violation per thing to correct, each on its own field. */
    final class Check implements ConstraintValidator<SignatureRules, SignAgreement> {
        private static final String REQUIRED = "{jakarta.validation.constraints.NotNull.message}";
        private static final String ONLY_WHEN_SIGNING = "{agreement.only-when-signing}";
        private static final String ONLY_WHEN_REFUSING = "{agreement.only-when-refusing}";

        /** Where the day begins first: a date that is today anywhere is not in the future. */
        private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

        @Override
        public boolean isValid(SignAgreement signature, ConstraintValidatorContext context) {
            if (signature == null || signature.answer() == null) {
                return true; // reported by its own rule
            }
            context.disableDefaultConstraintViolation();
            return switch (signature.answer()) {
                case SIGN -> signed(signature, context);
                case REFUSE -> refused(signature, context);
            };
        }

        private static boolean signed(SignAgreement signature, ConstraintValidatorContext context) {
            var today = LocalDate.now(context.getClockProvider().getClock().withZone(EARLIEST_DAY));
            var date = signature.signedOn();
            return demand(context, signature.signatoryName() != null, "signatoryName", REQUIRED)
                    & demand(context, signature.signatoryPosition() != null, "signatoryPosition", REQUIRED)
                    & demand(context, date != null, "signedOn", REQUIRED)
                    & demand(context, date == null || !date.isAfter(today), "signedOn", "{agreement.signed-in-future}")
                    & demand(context, signature.place() != null, "place", REQUIRED)
                    & demand(context, signature.refusalReason() == null, "refusalReason", ONLY_WHEN_REFUSING)
                    & demand(context, signature.refusalWish() == null, "refusalWish", ONLY_WHEN_REFUSING);
        }

        private static boolean refused(SignAgreement signature, ConstraintValidatorContext context) {
            return demand(context, signature.refusalReason() != null, "refusalReason", REQUIRED)
                    & demand(context, signature.refusalWish() != null, "refusalWish", REQUIRED)
                    & demand(context, signature.comment() != null, "comment", REQUIRED)
                    & demand(context, signature.signatoryName() == null, "signatoryName", ONLY_WHEN_SIGNING)
                    & demand(context, signature.signatoryPosition() == null, "signatoryPosition", ONLY_WHEN_SIGNING)
                    & demand(context, signature.signedOn() == null, "signedOn", ONLY_WHEN_SIGNING)
                    & demand(context, signature.place() == null, "place", ONLY_WHEN_SIGNING);
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
