package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.wopengine.Desk;
import org.wopengine.Tasklist;
import org.wopengine.shared.PartnershipId;

/** The two ways to walk. */
final class Walkers {
    private Walkers() {}

    /** Through the engine's services, inside this process. */
    static Walker atTheDesk(Desk desk) {
        return new Walker() {
            @Override
            public PartnershipId start(Step step) {
                return desk.express(step.user(), step.answers());
            }

            @Override
            public void complete(PartnershipId id, Step step) {
                desk.complete(id, step.element(), step.user(), step.answers());
            }
        };
    }

    /** Over the wire, each person logged in once; what follows by itself is run at the desk. */
    static class OverTheWire implements Walker {
        private final Desk desk;
        private final int port;
        private final Map<String, Tasklist> people = new HashMap<>();
        private final Map<String, Instant> seen = new HashMap<>();

        OverTheWire(Desk desk, int port) {
            this.desk = desk;
            this.port = port;
        }

        /** A session ends when nobody does anything; so does that of somebody who waits for a day to come. */
        Tasklist as(String user) {
            var now = ClockUtil.getCurrentTime().toInstant();
            var before = seen.put(user, now);
            if (before == null || Duration.between(before, now).compareTo(Duration.ofMinutes(20)) > 0) {
                people.put(user, Tasklist.of(user, port));
            }
            return people.get(user);
        }

        /** The one open task of the step that its person sees. */
        String task(PartnershipId id, Step step) {
            var tasks = as(step.user()).tasks(id, step.element());
            assertThat(tasks).as("%s of %s", step.element(), step.user()).hasSize(1);
            return tasks.get(0);
        }

        @Override
        public PartnershipId start(Step step) {
            return started(as(step.user()).start("partnership-lifecycle", step.answers()));
        }

        @Override
        public void complete(PartnershipId id, Step step) {
            completed(id, step, as(step.user()).submit(task(id, step), step.answers()));
        }

        PartnershipId started(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var id = new PartnershipId(Tasklist.json(answer).path("businessKey").asText());
            desk.settle(id);
            return id;
        }

        void completed(PartnershipId id, Step step, HttpResponse<String> answer) {
            assertThat(answer.statusCode())
                    .as("%s: %s", step.element(), answer.body())
                    .isEqualTo(204);
            desk.settle(id);
        }
    }
}
