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
import org.wopengine.shared.Demands;

/** A signature has a name, a position, a date, a place and the signed file; a refusal a reason, a wish and words. Never both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SignatureRules.Check.class)
@interface SignatureRules {
    String message() default "{agreement.signature-incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** One violation per thing to correct, each on its own field. */
    final class Check implements ConstraintValidator<SignatureRules, SignAgreement> {
        private static final String ONLY_WHEN_SIGNING = "{agreement.only-when-signing}";
        private static final String ONLY_WHEN_REFUSING = "{agreement.only-when-refusing}";

        /** Where the day begins first: a date that is today anywhere is not in the future. */
        private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

        @Override
        public boolean isValid(SignAgreement signature, ConstraintValidatorContext context) {
            if (signature == null || signature.answer() == null) {
                return true; // reported by its own rule
            }
            var demands = new Demands(context);
            switch (signature.answer()) {
                case SIGN -> signed(signature, demands, today(context));
                case REFUSE -> refused(signature, demands);
            }
            return demands.allMet();
        }

        private static LocalDate today(ConstraintValidatorContext context) {
            return LocalDate.now(context.getClockProvider().getClock().withZone(EARLIEST_DAY));
        }

        private static void signed(SignAgreement signature, Demands demands, LocalDate today) {
            demands.answer("signatoryName", signature.signatoryName());
            demands.answer("signatoryPosition", signature.signatoryPosition());
            demands.answer("signedOn", signature.signedOn());
            demands.that(
                    signature.signedOn() == null || !signature.signedOn().isAfter(today),
                    "signedOn",
                    "{agreement.signed-in-future}");
            demands.answer("place", signature.place());
            demands.that(signature.signedFile() != null, "signedFile", "{agreement.signed-file-needed}");
            demands.that(signature.refusalReason() == null, "refusalReason", ONLY_WHEN_REFUSING);
            demands.that(signature.refusalWish() == null, "refusalWish", ONLY_WHEN_REFUSING);
        }

        private static void refused(SignAgreement signature, Demands demands) {
            demands.answer("refusalReason", signature.refusalReason());
            demands.answer("refusalWish", signature.refusalWish());
            demands.answer("comment", signature.comment());
            demands.that(signature.signatoryName() == null, "signatoryName", ONLY_WHEN_SIGNING);
            demands.that(signature.signatoryPosition() == null, "signatoryPosition", ONLY_WHEN_SIGNING);
            demands.that(signature.signedOn() == null, "signedOn", ONLY_WHEN_SIGNING);
            demands.that(signature.place() == null, "place", ONLY_WHEN_SIGNING);
            demands.that(signature.signedFile() == null, "signedFile", ONLY_WHEN_SIGNING);
        }
    }
}
