package org.wopengine.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.wopengine.identity.policy.Relation;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.OperatorCode;

/**
 * An operator's own documents: what it has before any partnership, such as the letter of its head. Others see one of them
 * only where it is referred to in a partnership they may see.
 */
@Controller
@RequestMapping("/operators/{code}/documents")
class ShelfController {
    private final DocumentCounter counter;
    private final Operators operators;
    private final CurrentActor actor;

    ShelfController(DocumentCounter counter, Operators operators, CurrentActor actor) {
        this.counter = counter;
        this.operators = operators;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @RequestParam Map<String, String> address) {
        return counter.show(place(code), address);
    }

    @GetMapping("/export/{format}")
    void export(@PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        counter.take(place(code), format, response);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes flash,
            Locale locale) {
        return counter.add(uploading(code), typed, file, flash, locale);
    }

    @PostMapping("/{number}")
    ModelAndView renew(
            @PathVariable String code,
            @PathVariable String number,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes flash,
            Locale locale) {
        return counter.renew(uploading(code), number, file, flash, locale);
    }

    @GetMapping("/{number}/{version}")
    ModelAndView download(
            @PathVariable String code,
            @PathVariable String number,
            @PathVariable String version,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        return counter.download(place(code), number, version, response, locale);
    }

    private Place uploading(String code) {
        var place = place(code);
        if (!place.mayUpload()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return place;
    }

    private Place place(String code) {
        if (OperatorCode.fits(code)) {
            var operator = new OperatorCode(code);
            var found = operators.find(operator);
            var held = held(operator, found.orElse(null));
            if (found.isPresent() && Action.READ_SHELF.permits(actor.groups(), held)) {
                return new Place(
                        DocumentOwner.of(operator),
                        found.get().legalName(),
                        Action.FILL_SHELF.permits(actor.groups(), held));
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Relation[] held(OperatorCode operator, OperatorView found) {
        var held = new ArrayList<Relation>();
        if (actor.groups().contains(operator.group())) {
            held.add(Relation.OWN_OPERATOR);
        }
        if (found != null && actor.groups().contains(found.region().platformGroup())) {
            held.add(Relation.REGION);
        }
        return held.toArray(Relation[]::new);
    }
}
