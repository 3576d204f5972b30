package org.wopengine.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The fields of a form that take an answer, from top to bottom as on the screen. */
record FormFields(String name, List<Field> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param id the end of the id of its input on the screen
     * @param options what can be chosen, in the order of the screen
     */
    record Field(String key, String id, String type, List<Option> options) {
        Option option(Object value) {
            return options.stream()
                    .filter(option -> option.value().equals(String.valueOf(value)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(key + " does not offer " + value));
        }

        int place(Object value) {
            return options.indexOf(option(value));
        }
    }

    /** One thing to choose. */
    record Option(String value, String label) {}

    /** @param name of the file in {@code forms}, without its ending */
    static FormFields of(String name) {
        try (var files = Files.walk(Path.of("forms"))) {
            var file = files.filter(path -> path.endsWith(name + ".form"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no form " + name));
            var fields = new ArrayList<Field>();
            collect(JSON.readTree(file.toFile()), fields);
            return new FormFields(name, fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those with an answer, in the order of the screen. An answer without a field is a mistake of the test. */
    List<Field> answered(Map<String, ?> answers) {
        var found = fields.stream()
                .filter(field -> answers.get(field.key()) != null)
                .toList();
        var unknown = new HashSet<String>(answers.keySet());
        fields.forEach(field -> unknown.remove(field.key()));
        if (!unknown.isEmpty()) {
            throw new AssertionError(name + " has no fields " + unknown);
        }
        return found;
    }

    boolean has(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    Field field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no field " + key));
    }

    private static void collect(JsonNode component, List<Field> fields) {
        for (var child : component.path("components")) {
            if (child.has("key")) {
                fields.add(new Field(
                        child.path("key").asText(),
                        child.path("id").asText(),
                        child.path("type").asText(),
                        options(child.path("values"))));
            }
            collect(child, fields);
        }
    }

    private static List<Option> options(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> new Option(
                        value.path("value").asText(), value.path("label").asText()))
                .toList();
    }
}
