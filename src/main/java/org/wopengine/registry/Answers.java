package org.wopengine.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads the fields of a section one by one, out of JSON and out of its answers. */
@Component
class Answers {
    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
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
                : Objects.equals(one, other);
    }
}
