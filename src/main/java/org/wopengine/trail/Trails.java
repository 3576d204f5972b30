package org.wopengine.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.Documents;
import org.wopengine.dossier.DecisionWords;
import org.wopengine.identity.Groups;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.PrincipleRun;
import org.wopengine.principle.Principles;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.KeptForm;
import org.wopengine.workflow.PastPath;
import org.wopengine.workflow.PastProcesses;
import org.wopengine.workflow.PastRun;
import org.wopengine.workflow.PastTask;

/** Puts together what the auditors' pages show, for readers who may read every word. Only reads. */
@Service
@Transactional(readOnly = true)
class Trails {
    /** Rows that only go along with the decision of a task. */
    private static final Set<String> BESIDE = Set.of("INTEREST_DECLARED", "MOVED");

    private static final int LONGEST = 50;
    private static final int ROWS_OF_A_FILE = 500;

    private final Partnerships partnerships;
    private final PastProcesses past;
    private final DecisionLog decisions;
    private final Notifications notifications;
    private final Documents documents;
    private final Principles principles;
    private final DecisionSearch search;
    private final WaiverList waivers;
    private final Operators operators;
    private final Clock clock;

    Trails(
            Partnerships partnerships,
            PastProcesses past,
            DecisionLog decisions,
            Notifications notifications,
            Documents documents,
            Principles principles,
            DecisionSearch search,
            WaiverList waivers,
            Operators operators,
            Clock clock) {
        this.partnerships = partnerships;
        this.past = past;
        this.decisions = decisions;
        this.notifications = notifications;
        this.documents = documents;
        this.principles = principles;
        this.search = search;
        this.waivers = waivers;
        this.operators = operators;
        this.clock = clock;
    }

    /** Everything that happened in a partnership; nothing if there is none. */
    public Optional<Timeline> timeline(PartnershipId id) {
        return partnerships.find(id).map(this::timeline);
    }

    public boolean exists(PartnershipId id) {
        return partnerships.find(id).isPresent();
    }

    private Timeline timeline(PartnershipView partnership) {
        var id = partnership.id();
        var now = clock.instant();
        var tasks = past.tasks(id).stream()
                .collect(Collectors.toMap(PastTask::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var forms = past.forms(id).stream().collect(Collectors.toMap(KeptForm::task, Function.identity()));
        var entries = new ArrayList<Entry>();
        var told = new HashSet<String>();
        for (var decision : decisions.inFull(id)) {
            entries.add(decision(decision, tasks, forms, told));
        }
        forms.values().stream()
                .filter(form -> !told.contains(form.task()))
                .map(form -> Entry.of(form, tasks.get(form.task()), waited(tasks.get(form.task()), form.at())))
                .forEach(entries::add);
        for (var holding : past.holdings(id)) {
            var task = tasks.get(holding.task());
            entries.add(Entry.of(
                    holding.taken() ? Entry.Kind.TAKEN : Entry.Kind.GIVEN_BACK,
                    holding.at(),
                    holding.user(),
                    task,
                    waited(task, holding.at())));
        }
        tasks.values().stream()
                .filter(task -> task.endedAt() != null && !task.answered())
                .map(task -> Entry.of(Entry.Kind.WENT_AWAY, task.endedAt(), null, task, task.waited(now)))
                .forEach(entries::add);
        notices(id).forEach(same -> entries.add(Entry.of(same)));
        files(id, entries);
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::kind));
        var open = tasks.values().stream()
                .filter(task -> task.endedAt() == null)
                .map(task -> new Timeline.Waiting(task, task.waited(now), task.isLate(now)))
                .toList();
        return new Timeline(partnership, open, List.copyOf(entries));
    }

    /** The wait and the form are told with the first row of a task that says what it was about. */
    private static Entry decision(
            Decision decision, Map<String, PastTask> tasks, Map<String, KeptForm> forms, Collection<String> told) {
        var first = decision.taskId() != null && !BESIDE.contains(decision.verb()) && told.add(decision.taskId());
        var task = first ? tasks.get(decision.taskId()) : null;
        return Entry.of(
                decision, task, waited(task, decision.recordedAt()), first ? forms.get(decision.taskId()) : null);
    }

    private static Duration waited(PastTask task, Instant until) {
        return task == null ? null : Duration.between(task.createdAt(), until);
    }

    /** The same words to several groups at one moment are one entry. */
    private Collection<List<Notice>> notices(PartnershipId id) {
        return notifications.of(id).stream()
                .collect(Collectors.groupingBy(
                        notice -> List.of(notice.createdAt(), notice.kind(), notice.arguments()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private void files(PartnershipId id, List<Entry> entries) {
        for (var document : documents.of(DocumentOwner.of(id))) {
            for (var file : document.versions()) {
                entries.add(Entry.of(
                        file.uploadedAt(),
                        file.uploadedBy(),
                        new Entry.FileOf(
                                document.number(),
                                file.reference().version(),
                                document.title(),
                                file.name(),
                                file.sha256(),
                                file.isGivenOut())));
            }
        }
    }

    /** What somebody saw and answered, and what the checks of the gate found then. */
    public Optional<Seen> seen(PartnershipId id, String task) {
        return past.form(id, task)
                .map(form -> new Seen(
                        partnerships.require(id),
                        form,
                        past.tasks(id).stream()
                                .filter(one -> one.id().equals(task))
                                .findFirst()
                                .orElse(null),
                        decisions.inFull(id).stream()
                                .filter(decision -> task.equals(decision.taskId()))
                                .toList(),
                        principles.runs(id).stream()
                                .filter(run -> task.equals(run.taskId()))
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * @param task null if the engine no longer keeps it
     * @param run null if it was no gate
     */
    record Seen(
            PartnershipView partnership, KeptForm form, PastTask task, List<Decision> decisions, PrincipleRun run) {}

    /** The path of a process of a partnership; of its first one if none is named. Nothing if there is no such process. */
    public Optional<Path> path(PartnershipId id, String run) {
        return partnerships.find(id).flatMap(partnership -> {
            var runs = past.runs(id);
            var asked = run == null ? runs.stream().map(PastRun::id).findFirst() : Optional.of(run);
            return asked.flatMap(one -> past.path(id, one)).map(path -> new Path(partnership, runs, path));
        });
    }

    /** @param runs all of the partnership, oldest first */
    record Path(PartnershipView partnership, List<PastRun> runs, PastPath path) {
        /** A run by its id, or null. */
        public PastRun run(String id) {
            return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElse(null);
        }
    }

    /** A page of decisions. */
    public Page<Found> find(SearchRequest request) {
        return Page.of(named(search.find(request)), DecisionSearch.PAGE);
    }

    /** The decisions that follow this one, or the first ones for null, as many as are read at once for a file. */
    public List<Found> behind(SearchRequest request, Found last) {
        return named(search.find(request.from(last == null ? null : last.place()), ROWS_OF_A_FILE));
    }

    /** With the names of the operators they speak of, by one statement. */
    private List<Found> named(List<Found> rows) {
        var codes = rows.stream()
                .map(Found::decision)
                .flatMap(DecisionWords::operators)
                .collect(Collectors.toUnmodifiableSet());
        if (codes.isEmpty()) {
            return rows;
        }
        var names = operators.find(codes).values().stream()
                .collect(Collectors.toMap(operator -> operator.code().value(), OperatorView::legalName));
        return rows.stream().map(row -> row.named(names)).toList();
    }

    /** A page of waivers. */
    public Page<WaiverList.Row> waivers(long before) {
        return Page.of(waivers.find(before), WaiverList.PAGE);
    }

    /** Who waited longest for these tasks, and on whom. */
    public List<Wait> longest(Waits of) {
        var now = clock.instant();
        var tasks = past.longest(of.elements(), LONGEST);
        var names = operators
                .find(tasks.stream()
                        .flatMap(task -> task.groups().stream())
                        .flatMap(group -> operator(group).stream())
                        .collect(Collectors.toUnmodifiableSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(operator -> operator.code().value(), OperatorView::shortName));
        return tasks.stream()
                .map(task -> new Wait(task, task.waited(now), task.isLate(now), names))
                .toList();
    }

    /** The operator a group stands for; nothing if for none. */
    static Optional<OperatorCode> operator(String group) {
        return Optional.of(group)
                .filter(name -> name.startsWith(Groups.OPERATOR))
                .map(name -> name.substring(Groups.OPERATOR.length()))
                .filter(OperatorCode::fits)
                .map(OperatorCode::new);
    }

    /**
     * A task somebody waited for.
     *
     * @param names short names of operators by their code
     */
    record Wait(PastTask task, Duration waited, boolean late, Map<String, String> names) {}

    /** @param more whether another page follows */
    record Page<T>(List<T> rows, boolean more) {
        static <T> Page<T> of(List<T> found, int size) {
            return new Page<>(found.stream().limit(size).toList(), found.size() > size);
        }

        /** The last row, from behind which the next page begins; null if there is none. */
        public T last() {
            return rows.isEmpty() ? null : rows.get(rows.size() - 1);
        }
    }
}
