package org.wopengine.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.dossier.ListRequest;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.principle.Check;
import org.wopengine.shared.AddressReader;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.table.FileFormat;
import org.wopengine.table.RowsByPage;
import org.wopengine.viewing.Viewings;

/** What happened, and what was seen: pages that only read. Who may not is told the same of everything, there or not. */
@Controller
class TrailController {
    private static final String MORE = "more";
    private static final String NOT_UNDERSTOOD = "notUnderstood";

    private final Trails trails;
    private final ValueTrail values;
    private final TrailTables tables;
    private final EventLog events;
    private final Vocabulary vocabulary;
    private final Viewings viewings;
    private final CurrentActor actor;

    TrailController(
            Trails trails,
            ValueTrail values,
            TrailTables tables,
            EventLog events,
            Vocabulary vocabulary,
            Viewings viewings,
            CurrentActor actor) {
        this.trails = trails;
        this.values = values;
        this.tables = tables;
        this.events = events;
        this.vocabulary = vocabulary;
        this.viewings = viewings;
        this.actor = actor;
    }

    @GetMapping("/audit/search")
    String search(@RequestParam Map<String, String> address, Model model) {
        demandRight();
        return search(SearchRequest.of(address, vocabulary), model);
    }

    private String search(SearchRequest request, Model model) {
        var page = trails.find(request);
        model.addAttribute("asked", request);
        model.addAttribute("page", page);
        model.addAttribute(
                "unknown",
                page.rows().isEmpty()
                        && request.reference() != null
                        && !trails.exists(new PartnershipId(request.reference())));
        model.addAttribute(MORE, page.more() ? request.behind(page.last().place()) : null);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("checks", Check.values());
        model.addAttribute("vocabulary", vocabulary);
        return "trail/search";
    }

    /**
     * All decisions that are found, on however many pages. A file cannot say what was not understood: where anything was not, it is the
     * page that answers.
     */
    @GetMapping("/audit/search/export/{format}")
    String searchFile(
            @PathVariable String format,
            @RequestParam Map<String, String> address,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        demandRight();
        var as = FileFormat.asked(format);
        var request = SearchRequest.of(address, vocabulary);
        if (!request.notUnderstood().isEmpty()) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return search(request, model);
        }
        tables.decisions().send(as, RowsByPage.of(last -> trails.behind(request, last)), answer);
        return null;
    }

    @GetMapping("/audit/waits/export/{format}")
    String waitsFile(
            @PathVariable String format,
            @RequestParam Map<String, String> address,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        demandRight();
        var as = FileFormat.asked(format);
        var read = new AddressReader(address);
        var of = waits(read);
        if (!read.unclear().isEmpty()) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return waits(address, model);
        }
        tables.waits().send(as, trails.longest(of).iterator(), answer);
        return null;
    }

    @GetMapping("/audit/waivers/export/{format}")
    void waiversFile(@PathVariable String format, HttpServletResponse answer) throws IOException {
        demandRight();
        tables.waivers()
                .send(
                        FileFormat.asked(format),
                        RowsByPage.of(last -> trails.waivers(last == null ? Long.MAX_VALUE : last.id())
                                .rows()),
                        answer);
    }

    /** Without a kind of {@link Waits}, those for signatures. */
    @GetMapping("/audit/waits")
    String waits(@RequestParam Map<String, String> address, Model model) {
        demandRight();
        var read = new AddressReader(address);
        var of = waits(read);
        model.addAttribute(NOT_UNDERSTOOD, read.unclear());
        model.addAttribute("of", of);
        model.addAttribute("kinds", Waits.values());
        model.addAttribute("waits", trails.longest(of));
        return "trail/waits";
    }

    private static Waits waits(AddressReader read) {
        var of = read.value(
                "for", "choice", Waits.choices(), name -> Waits.of(name).orElse(null));
        return of == null ? Waits.SIGNATURE : of;
    }

    /** The parameter is the number of the waiver behind which the page begins. */
    @GetMapping("/audit/waivers")
    String waivers(@RequestParam Map<String, String> address, Model model) {
        demandRight();
        var read = new AddressReader(address);
        var before =
                read.value("before", "place", List.of(), text -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null);
        var page = trails.waivers(before == null ? Long.MAX_VALUE : before);
        model.addAttribute(NOT_UNDERSTOOD, read.unclear());
        model.addAttribute("page", page);
        model.addAttribute(
                MORE, page.more() ? "/audit/waivers?before=" + page.last().id() : null);
        return "trail/waivers";
    }

    /** Leads from a typed reference to the page that proves its record; where there is none, a page says what to type. */
    @GetMapping("/audit/proof")
    ModelAndView proof(@RequestParam(defaultValue = "") String reference) {
        demandRight();
        var typed = reference.replaceAll("\\p{Cntrl}", " ").strip();
        if (typed.isEmpty()) {
            return new ModelAndView("redirect:/audit");
        }
        return id(typed.toUpperCase(Locale.ROOT))
                .filter(trails::exists)
                .map(id -> new ModelAndView("redirect:/partnerships/" + id + "/proof"))
                .orElseGet(() -> new ModelAndView(
                        "trail/no-partnership",
                        Map.of("typed", typed, "fits", PartnershipId.fits(typed.toUpperCase(Locale.ROOT))),
                        HttpStatus.NOT_FOUND));
    }

    /**
     * Written while it is read, so a failure in between leaves a file without an end, which no program takes.
     *
     * @param address the filters of the list of partnerships; none for all of them. Where one is not understood, a page says so
     */
    @GetMapping("/audit/events")
    ModelAndView events(@RequestParam Map<String, String> address, HttpServletResponse answer)
            throws IOException, XMLStreamException {
        demandRight();
        var asked = ListRequest.of(address);
        if (!asked.notUnderstood().isEmpty()) {
            return asked.instead();
        }
        answer.setContentType(MediaType.APPLICATION_XML_VALUE);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"partnerships.xes\"");
        events.write(asked, actor.groups(), answer.getOutputStream());
        return null;
    }

    /** The same as a table, with the words of the pages instead of those of the standard. */
    @GetMapping("/audit/events/export/{format}")
    ModelAndView eventsFile(
            @PathVariable String format, @RequestParam Map<String, String> address, HttpServletResponse answer)
            throws IOException {
        demandRight();
        var as = FileFormat.asked(format);
        var asked = ListRequest.of(address);
        if (!asked.notUnderstood().isEmpty()) {
            return asked.instead();
        }
        tables.events().send(as, events.lines(asked, actor.groups()), answer);
        return null;
    }

    /** Who looked at a partnership. */
    @GetMapping("/partnerships/{reference}/timeline/looked/export/{format}")
    void lookedFile(@PathVariable String reference, @PathVariable String format, HttpServletResponse answer)
            throws IOException {
        demandRight();
        var as = FileFormat.asked(format);
        var partnership = found(id(reference).flatMap(trails::timeline)).partnership();
        tables.viewings(partnership.id()).send(as, viewings.of(partnership.id()).iterator(), answer);
    }

    @GetMapping("/partnerships/{reference}/timeline")
    String timeline(@PathVariable String reference, Model model) {
        demandRight();
        var timeline = found(id(reference).flatMap(trails::timeline));
        model.addAttribute("timeline", timeline);
        model.addAttribute("viewings", viewings.of(timeline.partnership().id()));
        return "trail/timeline";
    }

    @GetMapping("/partnerships/{reference}/timeline/{task}")
    String seen(@PathVariable String reference, @PathVariable String task, Model model) {
        demandRight();
        model.addAttribute("seen", found(id(reference).flatMap(id -> trails.seen(id, task))));
        return "trail/seen";
    }

    @GetMapping("/partnerships/{reference}/values")
    String values(@PathVariable String reference, Model model) {
        demandRight();
        model.addAttribute("values", found(id(reference).flatMap(values::of)));
        return "trail/values";
    }

    @GetMapping("/partnerships/{reference}/path")
    String path(@PathVariable String reference, Model model) {
        return path(reference, null, model);
    }

    @GetMapping("/partnerships/{reference}/path/{run}")
    String path(@PathVariable String reference, @PathVariable String run, Model model) {
        demandRight();
        model.addAttribute("found", found(id(reference).flatMap(id -> trails.path(id, run))));
        return "trail/path";
    }

    private static Optional<PartnershipId> id(String reference) {
        return Optional.of(reference).filter(PartnershipId::fits).map(PartnershipId::new);
    }

    private static <T> T found(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void demandRight() {
        if (!Action.READ_TRAIL.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
