package org.wopengine.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Writes records that a column keeps as JSON, and reads them again. What cannot be read is a fault of ours. */
@Component
public class Json {
    private final ObjectMapper json;

    Json(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot be written: " + value.getClass(), impossible);
        }
    }

    public <T> T read(Class<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getSimpleName() + ": " + text, unreadable);
        }
    }

    public <T> T read(TypeReference<T> type, String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getType() + ": " + text, unreadable);
        }
    }
}
