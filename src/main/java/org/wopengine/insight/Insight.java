package org.wopengine.insight;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopengine.shared.Stage;

/**
 * Where partnerships spend their time. Plain counting without database: each figure is made of the very list that is shown
 * behind it.
 */
final class Insight {
    private final List<Course> courses;
    private final Integer year;
    private final List<Course.Wait> waits;

    /** @param year in which the stages began that are counted, or null for all */
    Insight(List<Course> courses, Integer year) {
        this.courses = List.copyOf(courses);
        this.year = year;
        this.waits = courses.stream()
                .flatMap(course -> course.waits().stream())
                .filter(wait -> wait.of().began(wait.stage(), year))
                .toList();
    }

    /**
     * How long something takes.
     *
     * @param name of the task in its model; null if it is none
     * @param figure of what is finished
     * @param running how many go on, of whatever age
     * @param cutOff how many ended in another way
     */
    record Row(Subject subject, String name, Figure figure, int running, int cutOff) {}

    /** Whose turn it was in a stage, of those that finished it: the median for each. */
    record Turns(Subject subject, int number, Map<Court, Duration> medians) {}

    /**
     * How often work came back.
     *
     * @param partnerships that came to the place
     * @param returned how many of them were sent back at least once
     * @param most how often one of them was sent back
     */
    record Returns(Subject subject, int partnerships, int decided, int back, int returned, int most) {}

    /**
     * What was done by its due date.
     *
     * @param name of the task in its model; null for all
     * @param done that had a due date
     * @param late by how much those were late that were
     * @param running that have a due date
     * @param overdue of these; none while its partnership is suspended
     */
    record Dues(
            Subject subject, String name, int done, int inTime, Figure late, int running, int overdue, int dateless) {}

    /** How many partnerships there are in all. */
    public int partnerships() {
        return courses.size();
    }

    /** The years in which stages began. */
    public TreeSet<Integer> years() {
        return courses.stream()
                .flatMap(course -> Stream.of(Stage.values()).map(course::began).flatMap(Optional::stream))
                .map(moment -> moment.atZone(ZoneOffset.UTC).getYear())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Row> stages() {
        return walked().map(Subject::stage).map(this::stage).toList();
    }

    Row stage(Subject subject) {
        return row(subject, null, times(subject), Course.StageTime::lasted);
    }

    List<Turns> turns() {
        return walked().map(stage -> {
                    var finished = times(Subject.stage(stage)).stream()
                            .filter(time -> time.state() == State.FINISHED)
                            .toList();
                    var medians = new EnumMap<Court, Duration>(Court.class);
                    for (var court : Court.values()) {
                        medians.put(
                                court,
                                Figure.of(finished.stream()
                                                .map(time -> time.turns().get(court))
                                                .toList())
                                        .median());
                    }
                    return new Turns(Subject.stage(stage), finished.size(), medians);
                })
                .toList();
    }

    private static Stream<Stage> walked() {
        return Stream.of(Stage.values()).filter(stage -> stage != Stage.EXIT);
    }

    /** All tasks by whose turn they were. */
    List<Row> courts() {
        return Stream.of(Court.values())
                .filter(court -> court != Court.NOBODY)
                .map(court -> row(Subject.task(Subject.ALL, court), null))
                .toList();
    }

    /** Each task, once for each party whose turn it was; the longest median first, those nobody has done yet at the end. */
    List<Row> tasks() {
        var rows = new LinkedHashMap<Subject, Row>();
        waits.forEach(wait -> rows.computeIfAbsent(
                Subject.task(wait.task().key().element(), wait.court()),
                subject -> row(subject, wait.task().name())));
        return sorted(rows.values());
    }

    /** Each task of one process, whoever's turn it was, by its element. */
    Map<String, Row> tasks(String process) {
        var rows = new LinkedHashMap<String, Row>();
        waits.stream()
                .filter(wait -> wait.task().key().process().equals(process))
                .forEach(wait -> rows.computeIfAbsent(
                        wait.task().key().element(),
                        element -> row(Subject.task(element, null), wait.task().name())));
        return rows;
    }

    private static List<Row> sorted(Collection<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(
                                (Row row) -> row.figure().median(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(Row::name))
                .toList();
    }

    /** A task by its element, or all of them. */
    Row task(Subject subject) {
        return row(subject, null);
    }

    private Row row(Subject subject, String name) {
        return row(subject, name, waits(subject), Course.Wait::lasted);
    }

    private static <T> Row row(Subject subject, String name, List<T> all, Function<T, Duration> lasted) {
        var figure =
                Figure.of(all.stream().filter(Part.FINISHED::counts).map(lasted).toList());
        return new Row(subject, name, figure, count(all, Part.RUNNING), count(all, Part.CUT_OFF));
    }

    private static int count(List<?> all, Part part) {
        return (int) all.stream().filter(part::counts).count();
    }

    List<Returns> returns() {
        return Stream.of(Loop.values()).map(Subject::loop).map(this::returns).toList();
    }

    Returns returns(Subject subject) {
        var rounds = rounds(subject);
        return new Returns(
                subject,
                rounds.size(),
                rounds.stream().mapToInt(Course.Rounds::decided).sum(),
                rounds.stream().mapToInt(Course.Rounds::back).sum(),
                count(rounds, Part.RETURNED),
                rounds.stream().mapToInt(Course.Rounds::back).max().orElse(0));
    }

    /** All tasks first, then each of them, in the order of their names. */
    List<Dues> dues() {
        var names = waits.stream()
                .collect(Collectors.toMap(
                        wait -> wait.task().key().element(), wait -> wait.task().name(), (one, same) -> one));
        return Stream.concat(
                        Stream.of(dues(Subject.due(Subject.ALL), null)),
                        names.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(task -> dues(Subject.due(task.getKey()), task.getValue())))
                .toList();
    }

    Dues dues(Subject subject) {
        return dues(subject, null);
    }

    private Dues dues(Subject subject, String name) {
        var waits = waits(subject);
        return new Dues(
                subject,
                name,
                count(waits, Part.DONE),
                count(waits, Part.IN_TIME),
                Figure.of(waits.stream()
                        .filter(Part.LATE::counts)
                        .map(Course.Wait::late)
                        .toList()),
                count(waits, Part.OPEN),
                count(waits, Part.OVERDUE),
                count(waits, Part.DATELESS));
    }

    /** The times behind the figure of a stage. */
    List<Course.StageTime> times(Subject subject) {
        var stage = Stage.valueOf(subject.of());
        return courses.stream()
                .filter(course -> course.began(stage, year))
                .map(course -> course.in(stage))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The tasks behind a figure of waits or due dates. */
    List<Course.Wait> waits(Subject subject) {
        return waits.stream().filter(subject::covers).toList();
    }

    /** What is behind the figure of a place where work comes back. */
    List<Course.Rounds> rounds(Subject subject) {
        var loop = Loop.valueOf(subject.of());
        return courses.stream()
                .filter(course -> course.began(loop.stage(), year))
                .map(course -> course.at(loop))
                .flatMap(Optional::stream)
                .toList();
    }
}
