package org.wopengine.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Durations;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableFile;
import org.wopengine.table.TableTexts;

/** The tables of the pages about the process as files. Durations are numbers of days there, so that they can be calculated with. */
@Component
class InsightTables {
    private static final String FINISHED = "insight.finished";
    private static final String STAGE = "insight.stage.column";
    private static final String TASK = "insight.task.column";
    private static final String BACK = "insight.loops.back";
    private static final String DECIDED = "insight.loops.decided";

    private final TableTexts texts;
    private final InsightWords words;

    InsightTables(TableTexts texts, InsightWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** @param what stage, court or task: part of message keys, and of the name of the file */
    TableFile<Insight.Row> times(String what) {
        return texts.file(
                "times-by-" + what,
                "insight." + what,
                List.of(
                        texts.column("insight." + what + ".column", row -> words.name(row.subject(), row.name())),
                        texts.column(FINISHED, row -> row.figure().number()),
                        days("insight.median", row -> row.figure().median()),
                        days("insight.ninetieth", row -> row.figure().ninetieth()),
                        texts.column("insight.still", Insight.Row::running),
                        texts.column("insight.cut-off", Insight.Row::cutOff)));
    }

    TableFile<Insight.Turns> turns() {
        return texts.file(
                "turns",
                "insight.turns",
                Stream.concat(
                                Stream.of(
                                        texts.<Insight.Turns>column(STAGE, row -> words.name(row.subject(), null)),
                                        texts.<Insight.Turns>column(FINISHED, Insight.Turns::number)),
                                Arrays.stream(Court.values())
                                        .map(court -> this.<Insight.Turns>days(
                                                court, row -> row.medians().get(court))))
                        .toList());
    }

    TableFile<Insight.Returns> returns() {
        return texts.file(
                "sent-back",
                "insight.loops",
                List.of(
                        texts.column("insight.loops.column", row -> words.name(row.subject(), null)),
                        texts.column(STAGE, row -> words.stageOf(row.subject())),
                        texts.column("insight.loops.partnerships", Insight.Returns::partnerships),
                        texts.column(DECIDED, Insight.Returns::decided),
                        texts.column(BACK, Insight.Returns::back),
                        texts.column("insight.loops.returned", Insight.Returns::returned),
                        texts.column("insight.loops.most", Insight.Returns::most)));
    }

    TableFile<Insight.Dues> dues() {
        return texts.file(
                "due-dates",
                "insight.dues",
                List.of(
                        texts.column(TASK, row -> words.name(row.subject(), row.name())),
                        texts.column("insight.dues.done", Insight.Dues::done),
                        texts.column("insight.dues.in-time", Insight.Dues::inTime),
                        days("insight.dues.late-by", row -> row.late().median()),
                        texts.column("insight.dues.running", Insight.Dues::running),
                        texts.column("insight.dues.overdue-now", Insight.Dues::overdue),
                        texts.column("insight.dues.dateless", Insight.Dues::dateless)));
    }

    TableFile<Course.StageTime> behindStage(String heading) {
        var columns = new ArrayList<TableColumn<Course.StageTime>>(partnership(Course.StageTime::of));
        columns.add(days("insight.lasted", Course.StageTime::lasted));
        columns.add(texts.column("insight.state", row -> state(Subject.Kind.STAGE, row.state())));
        columns.add(texts.moment("insight.from", Course.StageTime::began));
        columns.add(texts.moment("insight.until", Course.StageTime::until));
        for (var court : Court.values()) {
            columns.add(days(court, row -> row.turns().get(court)));
        }
        return behind(heading, columns);
    }

    TableFile<Course.Wait> behindTasks(String heading, Subject.Kind kind) {
        var columns = new ArrayList<TableColumn<Course.Wait>>(partnership(Course.Wait::of));
        columns.add(texts.column(TASK, row -> row.task().name()));
        columns.add(texts.column("insight.court.column", row -> words.court(row.court())));
        columns.add(days("insight.lasted", Course.Wait::lasted));
        columns.add(texts.column("insight.state", row -> state(kind, row.state())));
        columns.add(texts.moment("insight.from", row -> row.task().createdAt()));
        columns.add(texts.moment("insight.until", row -> row.task().endedAt()));
        columns.add(texts.moment("insight.due", row -> row.task().dueAt()));
        columns.add(days("insight.late", row -> row.isLate() ? row.late() : null));
        return behind(heading, columns);
    }

    TableFile<Course.Rounds> behindLoop(String heading) {
        var columns = new ArrayList<TableColumn<Course.Rounds>>(partnership(Course.Rounds::of));
        columns.add(texts.column(DECIDED, Course.Rounds::decided));
        columns.add(texts.column(BACK, Course.Rounds::back));
        return behind(heading, columns);
    }

    private <R> List<TableColumn<R>> partnership(Function<R, Course> of) {
        return List.of(
                texts.column("insight.partnership", row -> of.apply(row).id().reference()),
                texts.column("dossier.list.column.TITLE", row -> of.apply(row).title()));
    }

    private static <R> TableFile<R> behind(String heading, List<TableColumn<R>> columns) {
        return new TableFile<>("behind-the-figure", heading, columns);
    }

    private String state(Subject.Kind kind, State state) {
        return texts.text("insight.state." + kind + "." + state);
    }

    private <R> TableColumn<R> days(String heading, Function<R, Duration> time) {
        return inDays(texts.text(heading), time);
    }

    private <R> TableColumn<R> days(Court court, Function<R, Duration> time) {
        return inDays(words.court(court), time);
    }

    private <R> TableColumn<R> inDays(String heading, Function<R, Duration> time) {
        return new TableColumn<>(texts.text("insight.in-days", heading), row -> days(time.apply(row)));
    }

    private static BigDecimal days(Duration time) {
        return time == null ? null : Durations.days(time);
    }
}
