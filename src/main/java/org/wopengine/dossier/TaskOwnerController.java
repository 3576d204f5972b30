package org.wopengine.dossier;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.identity.CurrentActor;

/**
 * Tells Tasklist, which knows nothing of our rules, whose a task is and whether its reader may claim it. A task somebody
 * may not read and one that is not open give the same answer.
 */
@RestController
class TaskOwnerController {
    private final TaskOwners owners;
    private final CurrentActor actor;

    TaskOwnerController(TaskOwners owners, CurrentActor actor) {
        this.owners = owners;
        this.actor = actor;
    }

    @GetMapping("/tasks/{task}/owner")
    TaskOwners.Owner owner(@PathVariable("task") String task) {
        return owners.of(task, actor.current().user(), actor.groups())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
