package org.wopengine.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.PastTask;

/** What a partnership went through, day by day from the first one on, with mentee OP01 and mentor OP02. */
final class SampleCourse {
    static final Instant FIRST = Instant.parse("2024-12-31T12:00:00Z");

    private static final Map<String, PartyRole> ROLES = Map.of(
            "operator-OP01", PartyRole.LEAD_MENTEE,
            "operator-OP02", PartyRole.LEAD_MENTOR,
            "operator-OP03", PartyRole.FACILITATOR);

    private final int number;
    private final List<Course.Said> said = new ArrayList<>();
    private final List<PastTask> tasks = new ArrayList<>();

    private SampleCourse(int number) {
        this.number = number;
    }

    static SampleCourse of(int number) {
        return new SampleCourse(number).says(0, Stage.INTEREST, "REGISTERED", "OPEN_MENTEE");
    }

    static Instant day(double day) {
        return FIRST.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
    }

    SampleCourse says(double day, Stage stage, String verb, String outcome) {
        said.add(new Course.Said(day(day), stage, verb, outcome));
        return this;
    }

    SampleCourse becomes(double day, PartnershipStatus status) {
        return says(day, status.stage(), "MOVED", status.name());
    }

    /** @param until null as long as it is open, as is due if there is no day for it */
    SampleCourse task(String element, double from, Double due, Double until, boolean answered, String... groups) {
        return task(element, from, due, until, answered, false, groups);
    }

    /** One that is open and that nobody can answer. */
    SampleCourse suspendedTask(String element, double from, Double due, String... groups) {
        return task(element, from, due, null, false, true, groups);
    }

    private SampleCourse task(
            String element,
            double from,
            Double due,
            Double until,
            boolean answered,
            boolean suspended,
            String... groups) {
        tasks.add(new PastTask(
                number + "-" + tasks.size(),
                id(),
                FormKey.of("agreement-signing", "UserTask_" + element),
                element,
                List.of(groups),
                null,
                day(from),
                due == null ? null : day(due),
                until == null ? null : day(until),
                answered,
                suspended));
        return this;
    }

    PartnershipId id() {
        return PartnershipId.of(2024, number);
    }

    Course until(double day) {
        return new Course(id(), "Sample " + number, said, ROLES, tasks, day(day));
    }
}
