package org.wopengine.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.audit.DecisionLog;
import org.wopengine.document.Documents;
import org.wopengine.duties.Declaration;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Lifting;
import org.wopengine.duties.Liftings;
import org.wopengine.identity.Groups;
import org.wopengine.identity.policy.Action;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipPage;
import org.wopengine.partnership.PartnershipSearch;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Principles;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.Processes;

/** Puts together what the pages show. Only reads. */
@Service
@Transactional(readOnly = true)
class Dossiers {
    private static final int MOST_NOTICES = 100;
    /** So many rows of a file are read at once. */
    private static final int ROWS_OF_A_FILE = 200;

    private final Partnerships partnerships;
    private final Interventions interventions;
    private final Processes processes;
    private final DecisionLog decisions;
    private final Notifications notifications;
    private final Documents documents;
    private final Duties duties;
    private final Declarations declarations;
    private final Liftings liftings;
    private final Principles principles;
    private final ObjectProvider<DossierChapter> chapters;
    private final Clock clock;

    Dossiers(
            Partnerships partnerships,
            Interventions interventions,
            Processes processes,
            DecisionLog decisions,
            Notifications notifications,
            Documents documents,
            Duties duties,
            Declarations declarations,
            Liftings liftings,
            Principles principles,
            ObjectProvider<DossierChapter> chapters,
            Clock clock) {
        this.partnerships = partnerships;
        this.interventions = interventions;
        this.processes = processes;
        this.decisions = decisions;
        this.notifications = notifications;
        this.documents = documents;
        this.duties = duties;
        this.declarations = declarations;
        this.liftings = liftings;
        this.principles = principles;
        this.chapters = chapters;
        this.clock = clock;
    }

    /** One page of the list with what is overdue on it. The number of statements does not depend on the rows. */
    public ListView list(ListRequest request, Set<String> groups) {
        var now = clock.instant();
        var page = partnerships.search(request.search(overdueOnly(request, now)), groups);
        return new ListView(
                request,
                page,
                overdue(page.rows(), now),
                partnerships.countries(groups),
                Action.READ_TRAIL.mayAtAll(groups));
    }

    /** The rows of the same list that follow this one, newest reference first; the first ones if there is none to follow. */
    public List<ListRow> behind(ListRequest request, ListRow last, Set<String> groups) {
        var now = clock.instant();
        var rows = partnerships.behind(
                request.atOnce(ROWS_OF_A_FILE, overdueOnly(request, now)),
                last == null ? null : last.partnership().id(),
                groups);
        var overdue = overdue(rows, now);
        return rows.stream()
                .map(row -> new ListRow(row, overdue.contains(row.id())))
                .toList();
    }

    private Set<PartnershipId> overdueOnly(ListRequest request, Instant now) {
        return request.overdue() ? processes.overdueAt(now) : null;
    }

    private Set<PartnershipId> overdue(List<PartnershipPage.Row> rows, Instant now) {
        var due =
                processes.earliestDue(rows.stream().map(PartnershipPage.Row::id).toList());
        return due.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What somebody was told last. A notice outlives the right to see its partnership, as for an operator that was not
     * chosen: then it leads nowhere. One statement for all of them.
     */
    public List<NoticeRow> notices(String user, Set<String> groups) {
        var told = notifications.newest(user, groups, MOST_NOTICES);
        var about =
                told.stream().map(Notice::partnership).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        var seen = about.isEmpty()
                ? Set.<PartnershipId>of()
                : partnerships.search(among(about), groups).rows().stream()
                        .map(PartnershipPage.Row::id)
                        .collect(Collectors.toUnmodifiableSet());
        return told.stream()
                .map(notice -> new NoticeRow(notice, page(notice, seen)))
                .toList();
    }

    /** Everybody with a login may open the page of an operator. */
    private static String page(Notice notice, Set<PartnershipId> seen) {
        if (notice.partnership() == null) {
            return "/operators/" + notice.operator();
        }
        return seen.contains(notice.partnership()) ? "/partnerships/" + notice.partnership() : null;
    }

    private static PartnershipSearch among(Set<PartnershipId> these) {
        return new PartnershipSearch(
                null, null, null, null, these, PartnershipSearch.Order.REFERENCE, true, 1, MOST_NOTICES);
    }

    /** The dossier, or nothing if there is none for somebody in these groups. */
    public Optional<DossierView> dossier(PartnershipId id, String user, Set<String> groups) {
        if (!partnerships.mayView(id, groups)) {
            return Optional.empty();
        }
        var partnership = partnerships.require(id);
        var confidant = Action.READ_CONFIDENTIAL.permits(groups);
        var log = confidant ? decisions.inFull(id) : decisions.of(id);
        var steps = Steps.of(partnership, log);
        var actions = interventions.allowed(id, groups);
        var obstacles = obstacles(id, actions, user, groups);
        return Optional.of(new DossierView(
                partnership,
                steps,
                chapters(id, Steps.here(steps), groups),
                principles.scorecard(id),
                tasks(partnership, user, groups),
                actions.stream()
                        .filter(action -> !obstacles.containsKey(action))
                        .sorted()
                        .toList(),
                obstacles.values().stream().findFirst().orElse(null),
                declarations(id, confidant),
                liftings(id, confidant),
                Action.LIFT_CONFLICT.permits(groups),
                Action.DECLARE_INTEREST.mayAtAll(groups),
                notifications.of(id).stream()
                        .filter(notice -> confidant || notice.isFor(user, groups))
                        .toList(),
                log,
                documents.cited(id),
                Action.READ_PROOF.mayAtAll(groups)));
    }

    /** What the reader's role may do and the reader does not, and why: not offered, or one types in vain. */
    private Map<PartnershipAction, Refused> obstacles(
            PartnershipId id, Set<PartnershipAction> actions, String user, Set<String> groups) {
        var by = new Actor(user, Groups.role(groups).orElse("none"), null);
        return interventions.against(id, actions, by);
    }

    /** All chapters that tell something; open is that of the stage it stands in, or else the last one. */
    private List<DossierView.Chapter> chapters(PartnershipId id, Optional<Stage> here, Set<String> groups) {
        var told = new EnumMap<Stage, List<DossierChapter.Section>>(Stage.class);
        chapters.forEach(chapter -> told.put(chapter.stage(), chapter.sections(id, groups)));
        told.values().removeIf(List::isEmpty);
        var last = told.keySet().stream().reduce((earlier, later) -> later);
        var open = here.filter(told::containsKey).or(() -> last);
        return told.entrySet().stream()
                .map(chapter -> new DossierView.Chapter(
                        chapter.getKey(), chapter.getValue(), open.equals(Optional.of(chapter.getKey()))))
                .toList();
    }

    private List<DossierView.Task> tasks(PartnershipView partnership, String user, Set<String> groups) {
        return processes.openTasks(partnership.id()).stream()
                .map(task -> task(partnership, task, user, groups))
                .toList();
    }

    /** Everybody reads who declared what; the words in it are for those who look after it. */
    private List<Declaration> declarations(PartnershipId id, boolean confidant) {
        var all = declarations.of(id);
        return confidant ? all : all.stream().map(Declaration::withoutWords).toList();
    }

    private List<Lifting> liftings(PartnershipId id, boolean confidant) {
        var all = liftings.of(id);
        return confidant ? all : all.stream().map(Lifting::withoutWords).toList();
    }

    private DossierView.Task task(PartnershipView partnership, OpenTask task, String user, Set<String> groups) {
        var reachable = task.assignee() == null
                ? task.groups().stream().anyMatch(groups::contains)
                : task.assignee().equals(user);
        var mine = reachable
                && (!task.duty().impartial()
                        || duties.standing(partnership.id(), task.key().process(), user)
                                .obstacle(task.duty())
                                .isEmpty());
        return new DossierView.Task(
                task,
                mine,
                Interventions.mayHandOver(task, user, groups),
                task.dueAt() != null
                        && task.dueAt().isBefore(clock.instant())
                        && partnership.status() != PartnershipStatus.SUSPENDED);
    }

    /**
     * One notice to the reader.
     *
     * @param page of what it is about; null if the reader may not open it
     */
    record NoticeRow(Notice notice, String page) {}

    /** One row of the list when it is taken along. */
    record ListRow(PartnershipPage.Row partnership, boolean overdue) {}

    /**
     * What the list shows.
     *
     * @param trail whether the reader may take the event log along
     */
    record ListView(
            ListRequest request,
            PartnershipPage page,
            Set<PartnershipId> overdue,
            List<String> countries,
            boolean trail) {}
}
