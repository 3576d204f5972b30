package org.wopengine.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.print.Printout;
import org.wopengine.shared.Dates;
import org.wopengine.workflow.CodeText;
import org.wopengine.worksheet.SheetTables;

/** The plan on paper: what it is, every section of it, and the sums of the budget. */
@Component
class PlanPaper {
    private final SheetTables tables;
    private final WorkPlanSheet sheet;
    private final CodeText codes;

    PlanPaper(SheetTables tables, WorkPlanSheet sheet, CodeText codes) {
        this.tables = tables;
        this.sheet = sheet;
        this.codes = codes;
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
                        "tables", tables.tables(sheet, state.contents()),
                        "charts", PlanCharts.of(state.contents())));
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
        facts.add(line("submitted", Dates.moment(version.submittedAt()) + " UTC, " + version.submittedBy()));
        if (version.decidedAt() != null) {
            facts.add(line("decided", Dates.moment(version.decidedAt()) + " UTC, " + version.decidedBy()));
        }
        return facts;
    }

    private Line line(String key, String text) {
        return new Line(codes.text("workplan.page." + key), text);
    }
}
