package org.wopengine.workplan;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.identity.CurrentActor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Processes;

/** Whether the person may type into a worksheet of this stage: while one of its tasks is open for the person. */
@Component
class SheetAccess {
    private final Processes processes;
    private final CurrentActor actor;

    SheetAccess(Processes processes, CurrentActor actor) {
        this.processes = processes;
        this.actor = actor;
    }

    boolean isOpen(PartnershipId partnership, FormKey... tasks) {
        var user = actor.current().user();
        return Stream.of(tasks).anyMatch(task -> processes.hasOpenTask(partnership, task, user, actor.groups()));
    }
}
