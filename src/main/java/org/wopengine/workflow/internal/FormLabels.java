package org.wopengine.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The labels people see on the forms, read from the forms themselves. */
@Component
class FormLabels {
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    FormLabels(ResourcePatternResolver resources, ObjectMapper json) {
        try {
            for (var form : resources.getResources("classpath*:forms/**/*.form")) {
                var schema = json.readTree(form.getContentAsByteArray());
                var byKey = new HashMap<String, String>();
                collect(schema, null, byKey);
                labels.put(schema.path("id").asText(), byKey);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The label of a field, with its group's label in front where there is one; the key itself if nothing is known. */
    String label(String form, String key) {
        return labels.getOrDefault(form, Map.of()).getOrDefault(key, key);
    }

    private static void collect(JsonNode node, String group, Map<String, String> byKey) {
        for (var component : node.path("components")) {
            // a date keeps its label under a name of its own
            var label = component
                    .path("label")
                    .asText(component.path("dateLabel").asText(""))
                    .strip();
            if (component.path("type").asText().equals("group")) {
                collect(component, label.isEmpty() ? group : label, byKey);
            } else if (component.hasNonNull("key")) {
                byKey.put(component.path("key").asText(), group == null ? label : group + " – " + label);
            }
        }
    }
}
