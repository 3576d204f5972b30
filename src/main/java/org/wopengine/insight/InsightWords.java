package org.wopengine.insight;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Durations;
import org.wopengine.shared.Stage;

/** Says what only the pages about the process say; they ask it as {@code @insightWords}. */
@Component("insightWords")
class InsightWords {
    private final MessageSource messages;

    InsightWords(MessageSource messages) {
        this.messages = messages;
    }

    /** How long something lasted; a dash if there is nothing that did. */
    public String time(Duration time) {
        return time == null ? text("insight.none") : text(Durations.words(time));
    }

    /** The same where there is little room. */
    public String briefly(Duration time) {
        return time == null ? text("insight.none") : text(Durations.briefly(time));
    }

    /** For how long it was somebody's turn; a dash if it never was. */
    public String turn(Duration time) {
        return time == null || time.isZero() ? text("insight.none") : time(time);
    }

    /**
     * What a figure is about.
     *
     * @param task name of its task, or null if it is about all tasks or no partnership ever had it
     */
    public String name(Subject subject, String task) {
        var all = subject.of().equals(Subject.ALL);
        var what =
                switch (subject.kind()) {
                    case STAGE -> stage(Stage.valueOf(subject.of()));
                    case LOOP -> text("insight.loop." + subject.of());
                    case TASK, DUE -> all ? text("insight.all-tasks") : Objects.requireNonNullElse(task, subject.of());
                };
        if (subject.court() == null) {
            return what;
        }
        return all ? court(subject.court()) : text("insight.of-court", what, court(subject.court()));
    }

    /** The stage to which a place where work comes back belongs. */
    public String stageOf(Subject subject) {
        return stage(Loop.valueOf(subject.of()).stage());
    }

    private String stage(Stage stage) {
        return text("code.Stage." + stage.name());
    }

    public String court(Court court) {
        return text("insight.court." + court);
    }

    /** One sentence of what a figure says, and whether it says little. */
    public String said(Insight.Row row) {
        var figure = row.figure();
        var kind = row.subject().kind() == Subject.Kind.STAGE ? "stage" : "task";
        if (figure.isNone()) {
            return text("insight.said." + kind + ".none");
        }
        return figure.isFew()
                ? text("insight.said." + kind + ".few", figure.number(), time(figure.median()))
                : text("insight.said." + kind, figure.number(), time(figure.median()), time(figure.ninetieth()));
    }

    /** What stands at a task in the picture of its model, and what is read out there. */
    List<String> heat(Insight.Row row) {
        var figure = row.figure();
        return List.of(
                figure.isNone()
                        ? text("insight.heat.running", row.running())
                        : text("insight.heat.label", briefly(figure.median()), figure.number()),
                ": " + said(row));
    }

    /** A share in whole percent. */
    public String percent(int part, int whole) {
        return whole == 0 ? text("insight.none") : text("insight.percent", Math.round(100.0 * part / whole));
    }

    private String text(MessageSourceResolvable words) {
        return messages.getMessage(words, LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
