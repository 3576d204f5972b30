package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.workflow.PrivateProcess;
import org.wopengine.workflow.TaskForm;

/** The walk itself: it leaves no form out, and it can be walked both ways. */
@WopTest
class LifecycleWalkIT {
    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    LifecycleWalk walk;

    @Autowired
    List<TaskForm<?>> forms;

    @Autowired
    List<PrivateProcess> apart;

    @Test
    void everyFormOfTheProductIsOnTheWalk() {
        var visited = Stream.of(walk.wholeLife(), walk.earlyEnd())
                .flatMap(List::stream)
                .map(Step::element)
                .distinct();

        assertThat(visited)
                .containsExactlyInAnyOrderElementsOf(FormsOfPartnerships.among(forms, apart)
                        .map(form -> form.key().element())
                        .toList());
    }

    @Test
    void aPartnershipWalksFromItsInterestToItsLastFollowUp() {
        var id = Walkers.atTheDesk(desk).walk(walk.wholeLife());

        assertThat(desk.openTasks(id)).isEmpty();
    }

    @Test
    void aPartnershipWalksToAnEarlyEndOverTheWire() {
        var id = new Walkers.OverTheWire(desk, port).walk(walk.earlyEnd());

        assertThat(desk.openTasks(id)).isEmpty();
    }
}
