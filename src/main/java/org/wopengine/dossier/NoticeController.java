package org.wopengine.dossier;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wopengine.identity.CurrentActor;

/** What the reader was told: also where there is no mail server, and by operators who cannot open the dossier. */
@Controller
class NoticeController {
    private final Dossiers dossiers;
    private final CurrentActor actor;

    NoticeController(Dossiers dossiers, CurrentActor actor) {
        this.dossiers = dossiers;
        this.actor = actor;
    }

    @GetMapping("/notices")
    String notices(Model model) {
        model.addAttribute("notices", dossiers.notices(actor.current().user(), actor.groups()));
        return "dossier/notices";
    }
}
