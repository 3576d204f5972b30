package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;

/** What the door in front of the engine's API says about anything at all. */
public final class FuzzedBodies {
    /** Reads as the engine does. */
    private static final ObjectMapper ENGINE = new ObjectMapper();

    private FuzzedBodies() {}

    /** What the door lets through, the engine reads too, and finds in it nothing that the door is there for. */
    public static void body(byte[] body) {
        if (body.length > 0 && BodyRules.ofCall(body) == null) {
            try {
                judge(ENGINE.readTree(body));
            } catch (IOException unread) {
                throw new AssertionError("Let through and not readable", unread);
            }
        }
        if (body.length > 0 && BodyRules.ofForm(body) == null) {
            try {
                var form = ENGINE.readTree(body);
                if (!form.isObject() || form.path("businessKey").isTextual()) {
                    throw new AssertionError("No form: " + form);
                }
            } catch (IOException unread) {
                throw new AssertionError("Let through and not readable", unread);
            }
        }
    }

    private static void judge(JsonNode value) {
        if (value.isTextual()
                && (value.textValue().indexOf('\0') >= 0 || value.textValue().length() > 4_000)) {
            throw new AssertionError("Let through: " + value);
        }
        value.properties().forEach(property -> {
            if (property.getKey().toLowerCase(Locale.ROOT).endsWith("expression")) {
                throw new AssertionError("Let through: " + property);
            }
        });
        value.forEach(FuzzedBodies::judge);
    }

    /** The texts of the engine's errors, which hold what people sent. */
    public static void words(int status, String type, String message) {
        for (var form : new boolean[] {true, false}) {
            var meaning = EngineWords.meaning(status, type, message, form);
            if (meaning == EngineWords.Meaning.FOR_THE_PERSON
                    && EngineWords.plain(message).contains("Exception")) {
                throw new AssertionError("Told to a person: " + message);
            }
        }
        if (!RowLimit.limited(message).contains("maxResults=")) {
            throw new AssertionError("Without a limit: " + message);
        }
    }
}
