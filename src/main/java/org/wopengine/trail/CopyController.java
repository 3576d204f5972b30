package org.wopengine.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.print.Printer;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.KeptForm;

/** Where the record of one partnership is taken along. Who may not is told the same of everything, there or not. */
@Controller
@RequestMapping("/partnerships/{reference}/dossier")
class CopyController {
    private final DossierCopies copies;
    private final Printer printer;
    private final CurrentActor actor;

    CopyController(DossierCopies copies, Printer printer, CurrentActor actor) {
        this.copies = copies;
        this.printer = printer;
        this.actor = actor;
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, Locale language) {
        demand(Action.READ_TRAIL);
        var printout = id(reference)
                .flatMap(id -> copies.paper(id, language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-dossier-%s.pdf\"".formatted(reference, language.getLanguage()))
                .body(printer.pdf(printout));
    }

    /** Written while it is read, so a failure in between leaves a file without an end, which no program takes. */
    @GetMapping("/json")
    void json(@PathVariable String reference, HttpServletResponse answer) throws IOException {
        demand(Action.READ_PROOF);
        var proven = id(reference)
                .flatMap(copies::proven)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id = proven.copy().partnership().id();
        Function<String, KeptForm> form =
                Action.READ_TRAIL.mayAtAll(actor.groups()) ? task -> copies.form(id, task) : null;
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".json\"");
        JsonCopy.write(proven, form, answer.getOutputStream());
    }

    private static Optional<PartnershipId> id(String reference) {
        return Optional.of(reference).filter(PartnershipId::fits).map(PartnershipId::new);
    }

    private void demand(Action right) {
        if (!right.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
