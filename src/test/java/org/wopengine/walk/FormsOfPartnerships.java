package org.wopengine.walk;

import java.util.List;
import java.util.stream.Stream;
import org.wopengine.workflow.PrivateProcess;
import org.wopengine.workflow.TaskForm;

/** The forms a partnership can meet: all but those of processes that keep themselves apart and have walks of their own. */
final class FormsOfPartnerships {
    private FormsOfPartnerships() {}

    static Stream<TaskForm<?>> among(List<TaskForm<?>> forms, List<PrivateProcess> apart) {
        return forms.stream().filter(form -> apart.stream()
                .noneMatch(one -> one.id().equals(form.key().process())));
    }
}
