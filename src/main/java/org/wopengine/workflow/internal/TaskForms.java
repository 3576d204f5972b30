package org.wopengine.workflow.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;

/** All forms the server knows, by where they stand. Looked up late: the engine is made before the stages are. */
@Component
class TaskForms {
    private final ObjectProvider<TaskForm<?>> beans;
    private final FormLabels labels;
    private volatile Map<FormKey, TaskForm<?>> byKey;

    TaskForms(ObjectProvider<TaskForm<?>> beans, FormLabels labels) {
        this.beans = beans;
        this.labels = labels;
    }

    Optional<TaskForm<?>> at(FormKey key) {
        return Optional.ofNullable(all().get(key));
    }

    Collection<TaskForm<?>> every() {
        return all().values();
    }

    /** Earlier answers as the fields of a form take them. */
    Map<String, Object> asOffered(String form, Map<String, Object> answers) {
        var offered = new HashMap<>(answers);
        offered.replaceAll((key, value) -> labels.offered(form, key, value));
        return offered;
    }

    private Map<FormKey, TaskForm<?>> all() {
        if (byKey == null) {
            byKey = beans.stream().collect(Collectors.toUnmodifiableMap(TaskForm::key, Function.identity()));
        }
        return byKey;
    }
}
