package org.wopengine.workplan;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.identity.CurrentActor;
import org.wopengine.print.Printer;
import org.wopengine.worksheet.SheetTables;
import org.wopengine.worksheet.Workbooks;

/**
 * The plan to look at: charts with their tables, what changed between two versions, paper. For everybody who may read
 * the dossier; everybody else gets the answer for a partnership that does not exist.
 */
@Controller
@RequestMapping("/partnerships/{reference}/work-plan")
class PlanPage {
    private final PlanStates states;
    private final PlanPaper paper;
    private final SheetTables tables;
    private final WorkPlanSheet sheet;
    private final Workbooks workbooks;
    private final Printer printer;
    private final CurrentActor actor;

    PlanPage(
            PlanStates states,
            PlanPaper paper,
            SheetTables tables,
            WorkPlanSheet sheet,
            Workbooks workbooks,
            Printer printer,
            CurrentActor actor) {
        this.states = states;
        this.paper = paper;
        this.tables = tables;
        this.sheet = sheet;
        this.workbooks = workbooks;
        this.printer = printer;
        this.actor = actor;
    }

    /** @param version number of a version or {@code draft}; by default the plan that holds now */
    @GetMapping
    String show(@PathVariable String reference, @RequestParam(required = false) String version, Model model) {
        var state = state(reference, version);
        model.addAttribute("all", all(reference));
        model.addAttribute("state", state);
        model.addAttribute("facts", paper.facts(state));
        model.addAttribute("charts", PlanCharts.of(state.contents()));
        model.addAttribute("tables", paper.tables(state));
        return "workplan/plan";
    }

    /** @param from number of the earlier version; by default the one before {@code to}, which is the latest */
    @GetMapping("/changes")
    String changes(
            @PathVariable String reference,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            Model model) {
        var all = all(reference);
        if (!states.comparable(all.partnership().id(), from, to)) {
            throw notFound();
        }
        var pair = states.pair(all.partnership().id(), from, to).orElse(null);
        model.addAttribute("all", all);
        model.addAttribute("pair", pair);
        if (pair != null) {
            model.addAttribute(
                    "changes",
                    tables.changes(sheet, pair.get(0).contents(), pair.get(1).contents()));
        }
        return "workplan/changes";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @RequestParam(required = false) String version) {
        var state = state(reference, version);
        return file(
                state,
                "pdf",
                MediaType.APPLICATION_PDF,
                printer.pdf(paper.printout(state, LocaleContextHolder.getLocale())));
    }

    /** The draft comes with what an import needs to find its rows again; see the worksheet for that. */
    @GetMapping("/spreadsheet")
    ResponseEntity<byte[]> spreadsheet(@PathVariable String reference, @RequestParam(required = false) String version) {
        var state = state(reference, version);
        return file(
                state,
                "xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                workbooks.of(state.partnership().id(), sheet, state.contents()));
    }

    private static ResponseEntity<byte[]> file(PlanState state, String ending, MediaType type, byte[] bytes) {
        var name = "%s-work-plan-%s.%s".formatted(state.partnership().id(), state.which(), ending);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    private PlanState state(String reference, String version) {
        return states.find(reference, version, actor.groups()).orElseThrow(PlanPage::notFound);
    }

    private PlanStates.All all(String reference) {
        return states.all(reference, actor.groups()).orElseThrow(PlanPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
