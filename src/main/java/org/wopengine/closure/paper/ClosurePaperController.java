package org.wopengine.closure.paper;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.identity.CurrentActor;
import org.wopengine.print.Printer;

/**
 * The closure to take along. For everybody who may read the dossier; everybody else gets the answer for a partnership that
 * does not exist.
 */
@Controller
class ClosurePaperController {
    private final ClosurePapers papers;
    private final Printer printer;
    private final CurrentActor actor;

    ClosurePaperController(ClosurePapers papers, Printer printer, CurrentActor actor) {
        this.papers = papers;
        this.printer = printer;
        this.actor = actor;
    }

    @GetMapping("/partnerships/{reference}/closure/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, Locale language) {
        var groups = actor.groups();
        var partnership = papers.partnership(reference, groups)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return papers.paper(partnership, groups, language)
                .map(printout -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"%s-closure-%s.pdf\""
                                        .formatted(partnership.id(), language.getLanguage()))
                        .body(printer.pdf(printout)))
                // it has not come to its end: its page says where it is
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/partnerships/" + partnership.id()))
                        .build());
    }
}
