package org.wopengine.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Writes what is kept as JSON and reads it again. */
@Component
class Json {
    private final ObjectMapper json;

    Json(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot be written: " + value.getClass(), impossible);
        }
    }

    <T> T read(Class<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getSimpleName() + ": " + text, unreadable);
        }
    }

    <T> T read(TypeReference<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getType() + ": " + text, unreadable);
        }
    }
}
