package org.wopengine.workflow.internal;

import java.util.Collection;
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
    private volatile Map<FormKey, TaskForm<?>> byKey;

    TaskForms(ObjectProvider<TaskForm<?>> beans) {
        this.beans = beans;
    }

    Optional<TaskForm<?>> at(FormKey key) {
        return Optional.ofNullable(all().get(key));
    }

    Collection<TaskForm<?>> every() {
        return all().values();
    }

    private Map<FormKey, TaskForm<?>> all() {
        if (byKey == null) {
            byKey = beans.stream().collect(Collectors.toUnmodifiableMap(TaskForm::key, Function.identity()));
        }
        return byKey;
    }
}
