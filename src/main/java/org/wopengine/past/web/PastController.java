package org.wopengine.past.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.past.PastPartnership;
import org.wopengine.past.PastPartnerships;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** The past partnerships, for everybody who works with partnerships. */
@Controller
class PastController {
    private static final int ROWS = 50;

    private final PastPartnerships past;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final TableTexts texts;

    PastController(PastPartnerships past, CurrentActor actor, TransactionTemplate transaction, TableTexts texts) {
        this.past = past;
        this.actor = actor;
        this.transaction = transaction;
        this.texts = texts;
    }

    /**
     * What the list shows.
     *
     * @param total how many were found, of which one page is shown
     * @param readsImports whether the reader may see the page with the files
     */
    record PastPage(
            String text,
            List<PastPartnership> rows,
            int total,
            int number,
            int pages,
            boolean readsImports,
            boolean imports) {
        /** The address of all that is found as a file. */
        public String file(String ending) {
            return FileFormat.address("/past-partnerships", ending, text);
        }
    }

    @GetMapping("/past-partnerships")
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "page", defaultValue = "1") String wanted) {
        var text = text(typed);
        var found = transaction.execute(reading -> past.search(text));
        var pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        // somebody else's address, or an old one: the nearest page is as good
        var number = wanted.matches("[1-9]\\d{0,5}") ? Math.min(pages, Integer.parseInt(wanted)) : 1;
        var rows = found.subList((number - 1) * ROWS, Math.min(found.size(), number * ROWS));
        var groups = actor.groups();
        var page = new PastPage(
                text,
                rows,
                found.size(),
                number,
                pages,
                Action.READ_IMPORTS.permits(groups),
                Action.IMPORT_LIST.permits(groups));
        return new ModelAndView("past/list", Map.of("page", page));
    }

    private static String text(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** All that is found, on however many pages. */
    @GetMapping("/past-partnerships/export/{format}")
    void export(
            @PathVariable String format,
            @RequestParam(name = "q", defaultValue = "") String typed,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        List<PastPartnership> found = transaction.execute(reading -> past.search(text(typed)));
        texts.<PastPartnership>file(
                        "past-partnerships",
                        "past.title",
                        List.of(
                                texts.column("exchange.past-partnerships.number", PastPartnership::number),
                                texts.column("past.column.title", PastPartnership::title),
                                texts.column("exchange.past-partnerships.startYear", PastPartnership::startYear),
                                texts.column("exchange.past-partnerships.endYear", PastPartnership::endYear),
                                texts.column("exchange.past-partnerships.mentors", PastPartnership::mentors),
                                texts.column("exchange.past-partnerships.mentees", PastPartnership::mentees),
                                texts.column("past.column.country", one -> one.countries().stream()
                                        .map(texts::country)
                                        .toList()),
                                texts.column("past.column.areas", PastPartnership::workingAreas)))
                .send(as, found.iterator(), answer);
    }

    @GetMapping("/past-partnerships/{number}")
    ModelAndView one(@PathVariable String number) {
        var found = number.matches("PP-\\d{4,6}")
                ? transaction.execute(reading -> past.find(number))
                : Optional.<PastPartnership>empty();
        return new ModelAndView(
                "past/one", Map.of("one", found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
    }
}
