package org.wopengine.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.identity.CurrentActor;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.PartnershipId;
import org.wopengine.table.FileFormat;
import org.wopengine.table.RowsByPage;

/**
 * The list of partnerships and the page of each. A partnership somebody may not see and one that does not exist give
 * the same answer.
 */
@Controller
@RequestMapping("/partnerships")
class DossierController {
    private final Dossiers dossiers;
    private final PartnershipTable table;
    private final CurrentActor actor;

    DossierController(Dossiers dossiers, PartnershipTable table, CurrentActor actor) {
        this.dossiers = dossiers;
        this.table = table;
        this.actor = actor;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> address, Model model) {
        model.addAttribute("list", dossiers.list(ListRequest.of(address), actor.groups()));
        model.addAttribute("statuses", PartnershipStatus.values());
        model.addAttribute("regions", Region.values());
        return "dossier/list";
    }

    /** All that the list has on all its pages, newest reference first; a page instead where something was not understood. */
    @GetMapping("/export/{format}")
    ModelAndView export(
            @PathVariable String format, @RequestParam Map<String, String> address, HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var request = ListRequest.of(address);
        if (!request.notUnderstood().isEmpty()) {
            return request.instead();
        }
        var groups = actor.groups();
        table.file().send(as, RowsByPage.of(last -> dossiers.behind(request, last, groups)), answer);
        return null;
    }

    /** @param open {@code all} to unfold every chapter; anything else is as if it were not there */
    @GetMapping("/{reference}")
    String dossier(@PathVariable String reference, @RequestParam(defaultValue = "") String open, Model model) {
        if (!PartnershipId.fits(reference)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var dossier = dossiers.dossier(
                        new PartnershipId(reference), actor.current().user(), actor.groups())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("dossier", dossier);
        model.addAttribute("partnership", dossier.partnership());
        model.addAttribute("unfolded", open.equals("all"));
        return "dossier/dossier";
    }
}
