package org.wopengine.lint;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopengine.answers.CountryCode;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.answers.Rows;

/**
 * What the server demands of one form field, read from the answers record.
 *
 * @param key the form's key, with its row
 * @param type the component's type; of a list the type of its elements
 * @param many whether several values may be chosen
 * @param row 0 outside of repeated groups, else from 1
 */
record AnswerField(String key, Class<?> type, boolean many, int row, List<Annotation> constraints) {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** The fields of a record in its order, rows spelled out. */
    static Map<String, AnswerField> of(Class<?> answers) {
        var fields = new LinkedHashMap<String, AnswerField>();
        collect(answers, "", 0, fields);
        return fields;
    }

    private static void collect(Class<?> answers, String prefix, int row, Map<String, AnswerField> fields) {
        for (var component : answers.getRecordComponents()) {
            var rows = component.getAnnotation(Rows.class);
            if (rows != null) {
                for (int number = 1; number <= rows.value(); number++) {
                    collect(element(component), prefix + component.getName() + "_" + number + "_", number, fields);
                }
            } else {
                var key = prefix + component.getName();
                var many = component.getType() == List.class;
                var type = many ? element(component) : component.getType();
                fields.put(key, new AnswerField(key, type, many, row, constraints(answers, component.getName())));
            }
        }
    }

    /** Whether a blank field is refused whatever else is answered. */
    boolean required() {
        return has(NotNull.class) || has(NotBlank.class) || has(NotEmpty.class);
    }

    boolean mustBeTicked() {
        return has(AssertTrue.class);
    }

    Optional<Integer> longest() {
        return one(Size.class).map(Size::max).filter(most -> !many && type == String.class && most < Integer.MAX_VALUE);
    }

    /** Codes have one length; the form may say so or leave it to the server. */
    boolean isCode() {
        return has(CountryCode.class) || has(CurrencyCode.class) || has(LanguageCode.class);
    }

    Optional<BigDecimal> smallest() {
        return Stream.of(
                        one(Min.class).map(min -> BigDecimal.valueOf(min.value())),
                        one(DecimalMin.class).map(min -> new BigDecimal(min.value())),
                        one(PositiveOrZero.class).map(zero -> BigDecimal.ZERO))
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo);
    }

    Optional<BigDecimal> biggest() {
        return Stream.of(
                        one(Max.class).map(max -> BigDecimal.valueOf(max.value())),
                        one(DecimalMax.class).map(max -> new BigDecimal(max.value())))
                .flatMap(Optional::stream)
                .min(BigDecimal::compareTo);
    }

    boolean aboveZero() {
        return has(Positive.class);
    }

    Optional<Integer> decimals() {
        return type == Integer.class || type == Long.class
                ? Optional.of(0)
                : one(Digits.class).map(Digits::fraction);
    }

    private boolean has(Class<? extends Annotation> constraint) {
        return one(constraint).isPresent();
    }

    private <A extends Annotation> Optional<A> one(Class<A> constraint) {
        return constraints.stream()
                .filter(constraint::isInstance)
                .map(constraint::cast)
                .findFirst();
    }

    private static List<Annotation> constraints(Class<?> answers, String property) {
        var described = VALIDATOR.getConstraintsForClass(answers).getConstraintsForProperty(property);
        var constraints = new ArrayList<Annotation>();
        if (described != null) {
            described.getConstraintDescriptors().forEach(descriptor -> flatten(descriptor, constraints));
        }
        return constraints;
    }

    private static void flatten(ConstraintDescriptor<?> descriptor, List<Annotation> constraints) {
        constraints.add(descriptor.getAnnotation());
        descriptor.getComposingConstraints().forEach(inner -> flatten(inner, constraints));
    }

    private static Class<?> element(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }
}
