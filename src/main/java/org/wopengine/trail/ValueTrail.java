package org.wopengine.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory;
import org.wopengine.shared.ValueHistory.Act;
import org.wopengine.shared.ValueHistory.Change;
import org.wopengine.shared.ValueHistory.Measured;
import org.wopengine.shared.ValueHistory.Track;
import org.wopengine.shared.ValueHistory.Version;
import org.wopengine.trail.Values.Line;
import org.wopengine.trail.Values.Part;
import org.wopengine.trail.Values.Point;
import org.wopengine.trail.Values.Series;
import org.wopengine.trail.Values.Subject;
import org.wopengine.trail.Values.Told;
import org.wopengine.workflow.KeptForm;
import org.wopengine.workflow.PastProcesses;

/**
 * Puts together how values changed: versions as the stages keep them, answers as they were kept with the forms, and beside each
 * the decision that made it. Only reads.
 */
@Service
@Transactional(readOnly = true)
class ValueTrail {
    /** A version and the row that tells of it are written in one transaction, but not at one moment. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** Rows that only go along with the decision of a task. */
    private static final Set<String> BESIDE = Set.of("INTEREST_DECLARED", "MOVED");

    private final List<ValueHistory> histories;
    private final Partnerships partnerships;
    private final DecisionLog decisions;
    private final PastProcesses past;

    ValueTrail(List<ValueHistory> histories, Partnerships partnerships, DecisionLog decisions, PastProcesses past) {
        this.histories = histories.stream()
                .sorted(Comparator.comparing(ValueHistory::stage))
                .toList();
        this.partnerships = partnerships;
        this.decisions = decisions;
        this.past = past;
    }

    /** Nothing if there is no such partnership. */
    public Optional<Values> of(PartnershipId id) {
        return partnerships.find(id).map(this::values);
    }

    private Values values(PartnershipView partnership) {
        var id = partnership.id();
        var log = new Log(
                decisions.inFull(id),
                past.forms(id).stream().map(KeptForm::task).collect(Collectors.toSet()));
        var subjects = histories.stream()
                .map(history -> new Subject(history.stage(), lines(id, history.stage(), history.versions(id), log)))
                .filter(subject -> !subject.versions().isEmpty())
                .toList();
        return new Values(partnership, subjects, series(id, log));
    }

    private List<Line> lines(PartnershipId id, Stage stage, List<Version> versions, Log log) {
        var lines = new ArrayList<Line>();
        Line before = null;
        for (var version : versions) {
            var acts = version.acts().stream().map(act -> log.told(act, stage)).toList();
            var form = version.formToo() && !version.first() ? form(id, before, acts) : Form.NOTHING;
            before = new Line(version, acts, parts(version.changes(), form.changes()), form.lost());
            lines.add(before);
        }
        return lines;
    }

    private static List<Part> parts(List<Change> changes, List<Change> form) {
        var parts = changes.stream()
                .collect(Collectors.groupingBy(Change::heading, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new Part(part.getKey(), part.getValue()));
        return Stream.concat(parts, form.isEmpty() ? Stream.empty() : Stream.of(new Part(null, form)))
                .toList();
    }

    private record Form(List<Change> changes, boolean lost) {
        static final Form NOTHING = new Form(List.of(), false);
        static final Form LOST = new Form(List.of(), true);
    }

    /** What was answered otherwise than with the version before: another form may have asked, the questions are the same. */
    private Form form(PartnershipId id, Line before, List<Told> acts) {
        var then = answered(id, before.acts());
        var now = answered(id, acts);
        if (then.isEmpty() || now.isEmpty()) {
            return Form.LOST;
        }
        var fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(then.keySet());
        return new Form(
                fields.stream()
                        .filter(field -> !Objects.equals(then.get(field), now.get(field)))
                        .map(field ->
                                new Change("", null, field, then.getOrDefault(field, ""), now.getOrDefault(field, "")))
                        .toList(),
                false);
    }

    /** The answers of the form that wrote a version, by what was asked. */
    private Map<String, String> answered(PartnershipId id, List<Told> acts) {
        var answered = new LinkedHashMap<String, String>();
        Optional.ofNullable(acts.get(0).task())
                .flatMap(task -> past.form(id, task))
                .map(KeptForm::answered)
                .orElseGet(List::of)
                .stream()
                .filter(part -> part.value() != null)
                .forEach(part -> answered.merge(part.label(), part.value(), (one, other) -> one + "\n" + other));
        return answered;
    }

    /** @param kept the tasks whose form was kept */
    private record Log(List<Decision> decisions, Set<String> kept) {
        /** The decision of this person that is nearest: one of the stage, if there is any. */
        Told told(Act act, Stage stage) {
            return decisions.stream()
                    .filter(decision -> decision.taskId() != null
                            && !BESIDE.contains(decision.verb())
                            && decision.user().equals(act.by())
                            && apart(decision.recordedAt(), act.at()).compareTo(TOGETHER) <= 0)
                    .min(Comparator.<Decision, Boolean>comparing(decision -> decision.stage() != stage)
                            .thenComparing(decision -> apart(decision.recordedAt(), act.at())))
                    .map(decision ->
                            new Told(act, decision, kept.contains(decision.taskId()) ? decision.taskId() : null))
                    .orElseGet(() -> new Told(act, null, null));
        }
    }

    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    private record Key(Enum<?> indicator, Enum<?> scope) {}

    private List<Series> series(PartnershipId id, Log log) {
        var said = new LinkedHashMap<Key, List<Measured>>();
        var stages = new LinkedHashMap<Measured, Stage>();
        for (var history : histories) {
            for (var measured : history.measured(id)) {
                said.computeIfAbsent(new Key(measured.indicator(), measured.scope()), none -> new ArrayList<>())
                        .add(measured);
                stages.put(measured, history.stage());
            }
        }
        return said.entrySet().stream()
                .map(one -> new Series(
                        one.getKey().indicator(),
                        one.getKey().scope(),
                        one.getValue().get(0).unit(),
                        points(one.getValue(), stages, log)))
                .toList();
    }

    /** Only what changed: a version that says again what the one before it said is left out. */
    private static List<Point> points(List<Measured> said, Map<Measured, Stage> stages, Log log) {
        var points = new ArrayList<Point>();
        var last = new EnumMap<Track, Measured>(Track.class);
        said.stream()
                .sorted(Comparator.comparing(measured -> measured.act().at()))
                .forEach(measured -> {
                    var before = last.get(measured.track());
                    if (before == null || !says(before, measured)) {
                        points.add(new Point(
                                measured,
                                before == null ? null : before.value(),
                                log.told(measured.act(), stages.get(measured))));
                        last.put(measured.track(), measured);
                    }
                });
        return points;
    }

    private static boolean says(Measured before, Measured now) {
        return Point.same(before.value(), now.value())
                && Objects.equals(before.from(), now.from())
                && Objects.equals(before.to(), now.to())
                && Objects.equals(before.where(), now.where());
    }
}
