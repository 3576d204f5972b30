package org.wopengine.trail;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wopengine.dossier.DecisionWords;
import org.wopengine.dossier.Words;
import org.wopengine.shared.Durations;
import org.wopengine.shared.PartnershipId;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableFile;
import org.wopengine.table.TableTexts;
import org.wopengine.viewing.Viewing;

/** The lists of the auditors' pages as files, with the words of the pages. Moments are in UTC; their columns say so. */
@Component
class TrailTables {
    private static final String PARTNERSHIP = "trail.partnership";
    private static final String TITLE = "dossier.list.column.TITLE";

    private final TableTexts texts;
    private final Words words;
    private final TrailWords told;
    private final DecisionWords decided;

    TrailTables(TableTexts texts, Words words, TrailWords told, DecisionWords decided) {
        this.texts = texts;
        this.words = words;
        this.told = told;
        this.decided = decided;
    }

    TableFile<Found> decisions() {
        return new TableFile<>(
                "decisions",
                text("trail.search.title"),
                List.of(
                        moment("audit.when", row -> row.decision().recordedAt()),
                        column(PARTNERSHIP, row -> row.decision().partnership().reference()),
                        column(TITLE, Found::title),
                        column("audit.who", row -> row.decision().user()),
                        column("audit.role", row -> words.group(row.decision().role())),
                        column("trail.field.conflict", this::conflict),
                        column("audit.stage", row -> words.say(row.decision().stage())),
                        column("audit.what", row -> words.verb(row.decision().verb())),
                        column("audit.outcome", row -> decided.outcome(row.decision(), row.names())),
                        column(
                                "audit.reason",
                                row -> words.constants(row.decision().reasonCode())),
                        column("audit.comment", row -> decided.comment(row.decision(), row.names()))));
    }

    private String conflict(Found row) {
        if (row.conflictAt() == null) {
            return null;
        }
        var key = row.isConflictBefore()
                ? row.lifted() ? "trail.conflict.lifted" : "trail.conflict.before"
                : "trail.conflict.after";
        return text(key, words.moment(row.conflictAt()));
    }

    TableFile<Trails.Wait> waits() {
        return new TableFile<>(
                "waits",
                text("trail.waits.title"),
                List.of(
                        column("trail.waited.days", row -> Durations.days(row.waited())),
                        column("dossier.overdue", row -> words.say(row.late())),
                        column(PARTNERSHIP, row -> row.task().partnership().reference()),
                        column("dossier.task.name", row -> row.task().name()),
                        column("trail.court", row -> told.court(row)),
                        column("trail.field.person", row -> row.task().assignee()),
                        moment("trail.field.from", row -> row.task().createdAt()),
                        moment("trail.field.to", row -> row.task().endedAt()),
                        column("trail.waits.open", row -> words.say(row.task().endedAt() == null))));
    }

    TableFile<WaiverList.Row> waivers() {
        return new TableFile<>(
                "waivers",
                text("trail.waivers.title"),
                List.of(
                        column(PARTNERSHIP, row -> row.partnership().reference()),
                        column(TITLE, WaiverList.Row::title),
                        column(
                                "principle.page.gate",
                                row -> row.part() == null
                                        ? words.say(row.gate())
                                        : words.say(row.gate()) + " " + row.part()),
                        column("trail.waivers.checks", row -> told.checks(row.checks())),
                        column("trail.waivers.asked-by", WaiverList.Row::requestedBy),
                        moment("trail.waivers.asked-at", WaiverList.Row::requestedAt),
                        column("audit.reason", WaiverList.Row::reason),
                        column("audit.outcome", this::ruling),
                        column("trail.waivers.second", WaiverList.Row::decidedBy),
                        moment("trail.waivers.decided-at", WaiverList.Row::decidedAt),
                        column("audit.comment", WaiverList.Row::comment)));
    }

    TableFile<EventLog.Line> events() {
        return new TableFile<>(
                "events",
                text("trail.events.title"),
                List.of(
                        column(PARTNERSHIP, row -> row.partnership().id().reference()),
                        column(TITLE, row -> row.partnership().title()),
                        column("dossier.task.name", row -> row.event().task().name()),
                        column(
                                "trail.events.instance",
                                row -> row.event().task().id()),
                        column(
                                "audit.what",
                                row -> text("trail.events." + row.event().transition())),
                        moment("audit.when", row -> row.event().at()),
                        column("audit.who", row -> row.event().resource()),
                        column(
                                "audit.role",
                                row -> row.event().role() == null
                                        ? null
                                        : words.groups(
                                                List.of(row.event().role().split(" ")))),
                        column(
                                "audit.outcome",
                                row -> words.constants(row.event().outcome()))));
    }

    TableFile<Viewing> viewings(PartnershipId partnership) {
        return new TableFile<>(
                partnership + "-looked",
                text("trail.looked"),
                List.of(
                        column("trail.looked.who", Viewing::user),
                        column("trail.looked.page", row -> told.looked(row.page())),
                        moment("trail.looked.first", Viewing::first),
                        moment("trail.looked.last", Viewing::last),
                        column("trail.looked.days", Viewing::days)));
    }

    private String ruling(WaiverList.Row row) {
        if (row.granted() == null) {
            return text("trail.waivers.open");
        }
        return text(row.granted() ? "trail.waivers.granted" : "trail.waivers.refused");
    }

    private <R> TableColumn<R> column(String heading, Function<R, ?> cell) {
        return texts.column(heading, cell);
    }

    private <R> TableColumn<R> moment(String heading, Function<R, ?> cell) {
        return texts.moment(heading, cell);
    }

    private String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
