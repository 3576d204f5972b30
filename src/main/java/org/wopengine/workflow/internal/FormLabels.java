package org.wopengine.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The labels people see on the forms and the questions that offer fixed answers, read from the forms themselves. */
@Component
class FormLabels {
    private static final Set<String> OFFERING = Set.of("radio", "select");

    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Set<String>> offers = new HashMap<>();

    FormLabels(ResourcePatternResolver resources, ObjectMapper json) {
        try {
            for (var form : resources.getResources("classpath*:forms/**/*.form")) {
                var schema = json.readTree(form.getContentAsByteArray());
                var byKey = new HashMap<String, String>();
                var offering = new HashSet<String>();
                collect(schema, null, byKey, offering);
                labels.put(schema.path("id").asText(), byKey);
                offers.put(schema.path("id").asText(), offering);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The label of a field, with its group's label in front where there is one; the key itself if nothing is known. */
    String label(String form, String key) {
        return labels.getOrDefault(form, Map.of()).getOrDefault(key, key);
    }

    /**
     * A value as the form's field takes it: a radio or select that offers texts would drop the truth value
     * that a checkbox needs.
     */
    Object offered(String form, String key, Object value) {
        return value instanceof Boolean && offers.getOrDefault(form, Set.of()).contains(key) ? value.toString() : value;
    }

    private static void collect(JsonNode node, String group, Map<String, String> byKey, Set<String> offering) {
        for (var component : node.path("components")) {
            // a date keeps its label under a name of its own
            var label = component
                    .path("label")
                    .asText(component.path("dateLabel").asText(""))
                    .strip();
            if (component.path("type").asText().equals("group")) {
                collect(component, label.isEmpty() ? group : label, byKey, offering);
            } else if (component.hasNonNull("key")) {
                byKey.put(component.path("key").asText(), group == null ? label : group + " – " + label);
                if (OFFERING.contains(component.path("type").asText())
                        && component.path("values").path(0).path("value").isTextual()) {
                    offering.add(component.path("key").asText());
                }
            }
        }
    }
}
