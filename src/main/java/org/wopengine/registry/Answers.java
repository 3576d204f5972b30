package org.wopengine.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Writes the answers of a section, or one of them, as JSON and reads them again. */
@Component
class Answers {
    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot be written: " + value.getClass(), impossible);
        }
    }

    <R> R read(Class<R> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getSimpleName() + ": " + text, unreadable);
        }
    }

    /** One field's value. */
    Object read(Section section, String field, String text) {
        try {
            var type = Arrays.stream(section.answers().getRecordComponents())
                    .filter(component -> component.getName().equals(field))
                    .findFirst()
                    .map(RecordComponent::getGenericType)
                    .map(json::constructType)
                    // a field of earlier days is shown as it stands there
                    .orElseGet(() -> json.constructType(Object.class));
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No value of " + section + "." + field + ": " + text, unreadable);
        }
    }

    static Object value(RecordComponent component, Record answers) {
        try {
            return component.getAccessor().invoke(answers);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(answers.getClass() + " cannot be read", impossible);
        }
    }

    /** 47 and 47.00 are the same answer. */
    static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : java.util.Objects.equals(one, other);
    }
}
