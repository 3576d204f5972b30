package org.wopengine.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.web.DocumentCounter.Place;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;

/** The documents of one partnership. What somebody may not see and what does not exist give the same answer. */
@Controller
@RequestMapping("/partnerships/{reference}/documents")
class PartnershipDocumentController {
    private final DocumentCounter counter;
    private final Partnerships partnerships;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    PartnershipDocumentController(
            DocumentCounter counter, Partnerships partnerships, CurrentActor actor, TransactionTemplate transaction) {
        this.counter = counter;
        this.partnerships = partnerships;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** @param address what a form that links here wants to be uploaded: type, title, slot */
    @GetMapping
    ModelAndView show(@PathVariable String reference, @RequestParam Map<String, String> address) {
        return counter.show(place(reference), address);
    }

    @GetMapping("/export/{format}")
    void export(@PathVariable String reference, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        counter.take(place(reference), format, response);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes flash,
            Locale locale) {
        return counter.add(uploading(reference), typed, file, flash, locale);
    }

    @PostMapping("/{number}")
    ModelAndView renew(
            @PathVariable String reference,
            @PathVariable String number,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes flash,
            Locale locale) {
        return counter.renew(uploading(reference), number, file, flash, locale);
    }

    @GetMapping("/{number}/{version}")
    ModelAndView download(
            @PathVariable String reference,
            @PathVariable String number,
            @PathVariable String version,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        return counter.download(place(reference), number, version, response, locale);
    }

    private Place uploading(String reference) {
        var place = place(reference);
        if (!place.mayUpload()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return place;
    }

    private Place place(String reference) {
        if (PartnershipId.fits(reference)) {
            var id = new PartnershipId(reference);
            var title = transaction.execute(status -> partnerships.mayView(id, actor.groups())
                    ? partnerships.require(id).title()
                    : null);
            if (title != null) {
                return new Place(DocumentOwner.of(id), title, Action.UPLOAD_DOCUMENT.mayAtAll(actor.groups()));
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
