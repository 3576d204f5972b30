package org.wopengine.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.operator.Region;
import org.wopengine.workflow.DrawnModel;
import org.wopengine.workflow.Heat;
import org.wopengine.workflow.PastProcesses;

/** Puts together what the pages about the process show, worked out anew each time. Only reads. */
@Service
@Transactional(readOnly = true)
class Insights {
    /** Days from which a median is warmer by one step. The same for all models, so that their colours can be compared. */
    static final List<Integer> WARMER_FROM = List.of(0, 3, 7, 14, 30);

    private final Courses courses;
    private final PastProcesses past;
    private final Clock clock;

    Insights(Courses courses, PastProcesses past, Clock clock) {
        this.courses = courses;
        this.past = past;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param asked what was selected, as far as it was understood
     * @param regions those this reader may count
     * @param programmes to choose from
     */
    record Counted(Selection asked, Insight insight, Set<Region> regions, TreeSet<String> programmes) {}

    /** A model with its heat, and the tasks behind it. */
    record Warm(DrawnModel model, String picture, Map<String, Insight.Row> tasks) {}

    /** The regions whose partnerships somebody in these groups may count. */
    static Set<Region> regions(Collection<String> groups) {
        if (Action.READ_INSIGHT.permits(groups)) {
            return EnumSet.allOf(Region.class);
        }
        return Action.READ_INSIGHT.permits(groups, Relation.REGION) ? Region.servedBy(groups) : Set.of();
    }

    /** Counts what is selected among the partnerships of these regions. */
    public Counted count(Selection asked, Set<Region> regions) {
        var known = courses.known(regions);
        var programmes = known.stream()
                .map(Courses.Known::programme)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        var selection = asked.among(programmes);
        var selected = known.stream()
                .filter(one -> selection.region() == null || one.region() == selection.region())
                .filter(one ->
                        selection.programme() == null || selection.programme().equals(one.programme()))
                .toList();
        return new Counted(
                selection, new Insight(courses.of(selected, clock.instant()), selection.year()), regions, programmes);
    }

    /** The models there are pictures of. */
    public List<DrawnModel> models() {
        return past.models();
    }

    /**
     * A model with the median wait at each of its tasks; nothing if there is no such model.
     *
     * @param words what is written at a task and what is read out
     * @param behind where a task leads
     * @param called where a called model leads
     */
    public Optional<Warm> heat(
            String process,
            Insight insight,
            Function<Insight.Row, List<String>> words,
            Function<Subject, String> behind,
            Function<String, String> called) {
        var tasks = insight.tasks(process);
        var heats = new HashMap<String, Heat>();
        tasks.forEach((element, row) -> {
            var said = words.apply(row);
            heats.put(
                    element,
                    new Heat(step(row.figure().median()), said.get(0), said.get(1), behind.apply(row.subject())));
        });
        return past.models().stream()
                .filter(model -> model.process().equals(process))
                .findFirst()
                .flatMap(model ->
                        past.heat(process, heats, called::apply).map(picture -> new Warm(model, picture, tasks)));
    }

    /** The step of a median; 0 if there is none. */
    static int step(Duration median) {
        return median == null
                ? 0
                : (int) WARMER_FROM.stream()
                        .filter(days -> median.compareTo(Duration.ofDays(days)) >= 0)
                        .count();
    }
}
