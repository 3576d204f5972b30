package org.wopengine.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.workflow.PastTask;

/** What one partnership went through until now: the statuses by its decision log, what was decided, its tasks. */
final class Course {
    private final PartnershipId id;
    private final String title;
    private final List<Said> said;
    private final Map<String, PartyRole> roles;
    private final List<PastTask> tasks;
    private final Instant now;
    private final List<Standing> standings;

    /**
     * @param said in the order of time
     * @param roles groups of operators, with the role each has or was asked to take
     */
    Course(
            PartnershipId id,
            String title,
            List<Said> said,
            Map<String, PartyRole> roles,
            List<PastTask> tasks,
            Instant now) {
        this.id = id;
        this.title = title;
        this.said = List.copyOf(said);
        this.roles = Map.copyOf(roles);
        this.tasks = List.copyOf(tasks);
        this.now = now;
        this.standings = standings(said, now);
    }

    /** A row of the decision log. */
    record Said(Instant at, Stage stage, String verb, String outcome) {
        /** The status the partnership has from then on; empty if it keeps the one it has. */
        Optional<PartnershipStatus> status() {
            return switch (verb) {
                case "REGISTERED" -> Optional.of(PartnershipStatus.SUBMITTED);
                case "MOVED", "RESUMED" -> Optional.of(PartnershipStatus.valueOf(outcome));
                case "SUSPENDED", "WITHDRAWN", "TERMINATED" -> Optional.of(PartnershipStatus.valueOf(verb));
                default -> Optional.empty();
            };
        }
    }

    /** A status it had, until the next or until now. */
    private record Standing(PartnershipStatus status, Span span) {
        /** Whether work of its stage goes on: not while it is suspended, nor once the stage is over. */
        boolean counts() {
            return status != PartnershipStatus.SUSPENDED
                    && status.stage() != Stage.EXIT
                    && (!status.isOver() || status == PartnershipStatus.FOLLOW_UP);
        }

        boolean isIn(Stage stage) {
            return counts() && status.stage() == stage;
        }

        /** Whether the stage is behind it: a later one goes on, or it is closed or archived. */
        boolean isBeyond(Stage stage) {
            return status != PartnershipStatus.SUSPENDED
                    && status.stage() != Stage.EXIT
                    && (status.stage().compareTo(stage) > 0
                            || status.stage() == stage && status.isOver() && status != PartnershipStatus.FOLLOW_UP);
        }
    }

    /**
     * The time a partnership was in a stage, all its visits together.
     *
     * @param began when it first was in it
     * @param until when it was last in it; null as long as it is running
     * @param turns for how long it was whose turn; what was two parties' turn at once stands with both
     */
    record StageTime(
            Course of,
            Stage stage,
            Instant began,
            Instant until,
            Duration lasted,
            State state,
            Map<Court, Duration> turns) {}

    /**
     * A task somebody waited for.
     *
     * @param stage in which the partnership was when it was given out
     */
    record Wait(Course of, PastTask task, Stage stage, Court court, Duration lasted, State state) {
        /**
         * How much later than due it was done, or is by now; zero if it is not late, as while its partnership is suspended; null
         * if there was no day for it.
         */
        public Duration late() {
            if (task.dueAt() == null) {
                return null;
            }
            if (task.suspended()) {
                return Duration.ZERO;
            }
            var behind = Duration.between(task.dueAt(), task.createdAt().plus(lasted));
            return behind.isNegative() ? Duration.ZERO : behind;
        }

        public boolean isLate() {
            return late() != null && !late().isZero();
        }
    }

    /** How often something was decided at a place where work may come back, and how often it did. */
    record Rounds(Course of, Loop loop, int decided, int back) {}

    public PartnershipId id() {
        return id;
    }

    public String title() {
        return title;
    }

    private static List<Standing> standings(List<Said> said, Instant now) {
        var standings = new ArrayList<Standing>();
        PartnershipStatus status = null;
        Instant since = null;
        for (var row : said) {
            var next = row.status().orElse(null);
            if (next != null && next != status) {
                if (status != null) {
                    standings.add(new Standing(status, new Span(since, row.at())));
                }
                status = next;
                since = row.at();
            }
        }
        if (status != null) {
            standings.add(new Standing(status, new Span(since, now)));
        }
        return standings;
    }

    /** When it first was in a stage; empty if it never was. */
    Optional<Instant> began(Stage stage) {
        return standings.stream()
                .filter(standing -> standing.isIn(stage)
                        || stage == Stage.EXIT && standing.status().stage() == stage)
                .map(standing -> standing.span().from())
                .findFirst();
    }

    /** Whether it first was in a stage in this year; any year if it is null. */
    boolean began(Stage stage, Integer year) {
        return year == null
                || began(stage)
                        .filter(moment -> moment.atZone(ZoneOffset.UTC).getYear() == year)
                        .isPresent();
    }

    /** The time in a stage; empty if it never was in it. */
    Optional<StageTime> in(Stage stage) {
        return began(stage).filter(moment -> stage != Stage.EXIT).map(moment -> in(stage, moment));
    }

    private StageTime in(Stage stage, Instant began) {
        var visits = standings.stream()
                .filter(standing -> standing.isIn(stage))
                .map(Standing::span)
                .toList();
        var state = state(stage);
        return new StageTime(
                this,
                stage,
                began,
                state == State.RUNNING ? null : visits.get(visits.size() - 1).until(),
                visits.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus),
                state,
                turns(visits));
    }

    /** One that was sent back to an earlier stage is not through this one. */
    private State state(Stage stage) {
        var last = 0;
        for (int index = 0; index < standings.size(); index++) {
            if (standings.get(index).isIn(stage)) {
                last = index;
            }
        }
        var after = standings.subList(last + 1, standings.size());
        if (after.stream().anyMatch(standing -> standing.isBeyond(stage))) {
            return State.FINISHED;
        }
        return standings.get(standings.size() - 1).status().stage() == Stage.EXIT ? State.CUT_OFF : State.RUNNING;
    }

    private Map<Court, Duration> turns(List<Span> visits) {
        var open = new EnumMap<Court, List<Span>>(Court.class);
        var all = new ArrayList<Span>();
        for (var task : tasks) {
            var span = new Span(task.createdAt(), task.endedAt() == null ? now : task.endedAt());
            open.computeIfAbsent(Court.of(task.groups(), roles), none -> new ArrayList<>())
                    .add(span);
            all.add(span);
        }
        var turns = new EnumMap<Court, Duration>(Court.class);
        for (var court : Court.values()) {
            turns.put(court, Span.covered(visits, open.getOrDefault(court, List.of())));
        }
        var whole = visits.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        turns.put(Court.NOBODY, whole.minus(Span.covered(visits, all)));
        return turns;
    }

    /** Every task, oldest first. */
    List<Wait> waits() {
        return tasks.stream()
                .map(task -> new Wait(
                        this,
                        task,
                        stageAt(task.createdAt()),
                        Court.of(task.groups(), roles),
                        task.waited(now),
                        task.endedAt() == null ? State.RUNNING : task.answered() ? State.FINISHED : State.CUT_OFF))
                .toList();
    }

    /** The stage in which it was; while suspended and between stages the one before. */
    private Stage stageAt(Instant moment) {
        var stage = Stage.INTEREST;
        for (var standing : standings) {
            if (standing.span().from().isAfter(moment)) {
                return stage;
            }
            if (standing.status() != PartnershipStatus.SUSPENDED) {
                stage = standing.status().stage();
            }
        }
        return stage;
    }

    /** What happened at a place where work may come back; empty if it never came there. */
    Optional<Rounds> at(Loop loop) {
        var decided = (int) said.stream().filter(loop::isPassedBy).count();
        var back = (int) said.stream().filter(loop::isBack).count();
        return decided == 0 ? Optional.empty() : Optional.of(new Rounds(this, loop, decided, back));
    }
}
