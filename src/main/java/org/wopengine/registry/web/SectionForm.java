package org.wopengine.registry.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.wopengine.answers.CountryCode;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.answers.Rows;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.web.EditorField.Kind;
import org.wopengine.registry.web.EditorField.Option;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;

/**
 * Makes the editor of a section from the record of its answers, so that a field with its rules stands in one place. The
 * names of fields are those the {@link org.wopengine.answers.AnswerReader} reads.
 */
@Component
public class SectionForm {
    private static final int LONG = 300;
    private static final int LANGUAGES = 6;

    private static final String SEEN = "seen";
    /** What browsers send besides the answers. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang", SEEN);

    private final MessageSource messages;
    private final Profiles profiles;

    SectionForm(MessageSource messages, Profiles profiles) {
        this.messages = messages;
        this.profiles = profiles;
    }

    /** The answers as somebody would type them. */
    public static Map<String, List<String>> typed(Record answers) {
        var typed = new HashMap<String, List<String>>();
        type("", answers, typed);
        return typed;
    }

    /**
     * The fields of a section, or of another page's answers.
     *
     * @param operator whose files are offered; null where none are asked for
     * @param answers the record
     * @param typed by the names of the fields
     * @param errors the same
     */
    public List<EditorPart> parts(
            OperatorCode operator,
            Class<? extends Record> answers,
            Map<String, List<String>> typed,
            Map<String, String> errors) {
        var filled = new Filled(operator, typed, errors);
        return Arrays.stream(answers.getRecordComponents())
                .map(component -> part(component, filled))
                .toList();
    }

    /** What was sent for these answers to one of our own pages. */
    static Map<String, Object> sent(Class<? extends Record> answers, MultiValueMap<String, String> sent) {
        return sent(answers, sent, OF_THE_PAGE);
    }

    /** What was sent for these answers: lists as lists, everything else as one value; what was sent twice is no answer. */
    public static Map<String, Object> sent(
            Class<? extends Record> answers, MultiValueMap<String, String> sent, Set<String> ofThePage) {
        var lists = Arrays.stream(answers.getRecordComponents())
                .filter(component -> component.getType() == List.class && !component.isAnnotationPresent(Rows.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        var said = new HashMap<String, Object>();
        sent.forEach((name, values) -> {
            if (!ofThePage.contains(name)) {
                said.put(name, lists.contains(name) || values.size() > 1 ? values : values.get(0));
            }
        });
        return said;
    }

    /** What no page of ours sends is no version of anything: it conflicts with all of them. */
    static int seen(MultiValueMap<String, String> sent) {
        var text = sent.getFirst(SEEN);
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** How many times the page asks for something in an order. */
    public static List<Integer> places() {
        return IntStream.range(0, LANGUAGES).boxed().toList();
    }

    private record Filled(OperatorCode operator, Map<String, List<String>> typed, Map<String, String> errors) {}

    private EditorPart part(RecordComponent component, Filled filled) {
        var rows = component.getAnnotation(Rows.class);
        if (rows == null) {
            return EditorPart.single(field(component, component.getName(), filled));
        }
        var name = component.getName();
        return new EditorPart(
                name,
                IntStream.rangeClosed(1, rows.value())
                        .mapToObj(row -> Arrays.stream(element(component).getRecordComponents())
                                .map(part -> field(part, name + "_" + row + "_" + part.getName(), filled))
                                .toList())
                        .toList());
    }

    private EditorField field(RecordComponent component, String name, Filled filled) {
        var longest = annotation(component, Size.class);
        return new EditorField(
                name,
                component.getName(),
                kind(component),
                filled.typed().getOrDefault(name, List.of()),
                options(component, filled.operator()),
                component.getType() == String.class && longest != null ? longest.max() : null,
                Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(rule -> annotation(component, rule) != null),
                filled.errors().get(name));
    }

    private static Kind kind(RecordComponent component) {
        var type = component.getType();
        if (type == List.class) {
            return element(component).isEnum() ? Kind.CHOICES : Kind.ORDERED_CHOICES;
        }
        if (type == Integer.class) {
            return Kind.WHOLE_NUMBER;
        }
        if (type == BigDecimal.class) {
            return Kind.NUMBER;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == Boolean.class) {
            return Kind.YES_OR_NO;
        }
        if (type.isEnum() || type == DocumentReference.class || isCode(component)) {
            return Kind.CHOICE;
        }
        if (annotation(component, Email.class) != null) {
            return Kind.EMAIL;
        }
        var longest = annotation(component, Size.class);
        return longest != null && longest.max() > LONG ? Kind.LONG_TEXT : Kind.TEXT;
    }

    private List<Option> options(RecordComponent component, OperatorCode operator) {
        var type = component.getType() == List.class ? element(component) : component.getType();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .map(constant -> new Option(
                            constant,
                            messages.getMessage(
                                    "code.%s.%s".formatted(type.getSimpleName(), constant),
                                    null,
                                    LocaleContextHolder.getLocale())))
                    .toList();
        }
        if (type == DocumentReference.class) {
            return profiles.files(operator, component.getName()).stream()
                    .map(file -> new Option(file.get("value"), file.get("label")))
                    .toList();
        }
        if (component.getType() == List.class) {
            return CodeLists.languages();
        }
        if (annotation(component, CountryCode.class) != null) {
            return CodeLists.countries();
        }
        return annotation(component, CurrencyCode.class) != null ? CodeLists.currencies() : List.of();
    }

    private static boolean isCode(RecordComponent component) {
        return annotation(component, CountryCode.class) != null || annotation(component, CurrencyCode.class) != null;
    }

    private static void type(String prefix, Record answers, Map<String, List<String>> typed) {
        for (var component : answers.getClass().getRecordComponents()) {
            var value = read(component, answers);
            if (component.isAnnotationPresent(Rows.class)) {
                var rows = new ArrayList<>((Collection<?>) value);
                for (int row = 0; row < rows.size(); row++) {
                    type(component.getName() + "_" + (row + 1) + "_", (Record) rows.get(row), typed);
                }
            } else if (value instanceof Collection<?> several) {
                typed.put(
                        prefix + component.getName(),
                        several.stream().map(SectionForm::text).toList());
            } else if (value != null) {
                typed.put(prefix + component.getName(), List.of(text(value)));
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Object read(RecordComponent component, Record answers) {
        try {
            return component.getAccessor().invoke(answers);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(answers.getClass() + " cannot be read", impossible);
        }
    }

    private static Class<?> element(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** Rules stand on the field: not all of them may stand on the component itself. */
    private static <A extends Annotation> A annotation(RecordComponent component, Class<A> type) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(type);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(component + " has no field", impossible);
        }
    }
}
