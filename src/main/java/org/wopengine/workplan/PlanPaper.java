package org.wopengine.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Groups;
import org.wopengine.identity.People;
import org.wopengine.print.Printout;
import org.wopengine.shared.Dates;
import org.wopengine.workflow.CodeText;
import org.wopengine.worksheet.SheetTable;
import org.wopengine.worksheet.SheetTables;

/** The plan on paper: what it is, every section of it, and the sums of the budget. */
@Component
class PlanPaper {
    /** Columns that hold the code of an operator. */
    private static final Set<String> OPERATORS = Set.of("activities.lead", "inKind.party", "budget.party");

    private final SheetTables tables;
    private final WorkPlanSheet sheet;
    private final CodeText codes;
    private final People people;

    PlanPaper(SheetTables tables, WorkPlanSheet sheet, CodeText codes, People people) {
        this.tables = tables;
        this.sheet = sheet;
        this.codes = codes;
        this.people = people;
    }

    /** A label and what belongs to it, in the reader's language. */
    record Line(String label, String text) {}

    Printout printout(PlanState state, Locale locale) {
        return new Printout(
                "workplan/print",
                locale,
                state.asOf(),
                Map.of(
                        "state", state,
                        "facts", facts(state),
                        "tables", tables(state),
                        "charts", PlanCharts.of(state.contents())));
    }

    /** Every section in words; operators by their names. */
    List<SheetTable> tables(PlanState state) {
        return tables.tables(sheet, state.contents()).stream()
                .map(table -> named(state, table))
                .toList();
    }

    private static SheetTable named(PlanState state, SheetTable table) {
        var operators = table.heads().stream()
                .map(head -> OPERATORS.contains(table.name() + "." + head.name()))
                .toList();
        return new SheetTable(
                table.name(),
                table.heading(),
                table.single(),
                table.heads(),
                table.rows().stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(at -> operators.get(at) ? state.operator(row.get(at)) : row.get(at))
                                .toList())
                        .toList());
    }

    /** In whose name somebody acted, as far as the login still tells it. */
    private String who(PlanState state, String user) {
        return Groups.role(people.groupsOf(user))
                .map(group -> group.startsWith(Groups.OPERATOR)
                        ? state.operator(group.substring(Groups.OPERATOR.length()))
                        : codes.text("dossier.group." + group))
                .orElse(user);
    }

    /** The head of the plan: which version of which partnership it is, and how it was decided on. */
    List<Line> facts(PlanState state) {
        var partnership = state.partnership();
        var facts = new ArrayList<Line>();
        facts.add(line("partnership", partnership.title()));
        facts.add(line(
                "partners",
                partnership.present().stream()
                        .map(party -> party.name() + " (" + codes.of(party.role()) + ")")
                        .collect(Collectors.joining(", "))));
        if (state.startsOn() != null && state.endsOn() != null) {
            facts.add(line("period", Dates.day(state.startsOn()) + " – " + Dates.day(state.endsOn())));
        }
        facts.add(line("currency", state.currency()));
        if (state.isDraft()) {
            facts.add(line("status", codes.text("workplan.page.draft")));
            return facts;
        }
        var version = state.version();
        facts.add(line("version", String.valueOf(version.version())));
        facts.add(line("status", codes.of(version.status())));
        facts.add(line("version-reason", version.answers().versionReason()));
        if (version.answers().amendmentReason() != null) {
            facts.add(line("amendment-reason", codes.of(version.answers().amendmentReason())));
        }
        facts.add(line(
                "steering",
                Dates.day(version.answers().steeringMetOn()) + ", "
                        + codes.of(version.answers().steeringDecision())));
        facts.add(
                line("submitted", Dates.moment(version.submittedAt()) + " UTC, " + who(state, version.submittedBy())));
        if (version.decidedAt() != null) {
            facts.add(line("decided", Dates.moment(version.decidedAt()) + " UTC, " + who(state, version.decidedBy())));
        }
        return facts;
    }

    private Line line(String key, String text) {
        return new Line(codes.text("workplan.page." + key), text);
    }
}
