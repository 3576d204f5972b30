package org.wopengine.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wopengine.identity.SecurityLog;
import org.wopengine.identity.engine.RightsReview;

/** What an administrator should look into: rights the code did not give, and who changed logins and groups. */
@Controller
class AdministrationPage {
    private static final int ROWS = 50;

    private final RightsReview review;
    private final SecurityLog log;

    AdministrationPage(RightsReview review, SecurityLog log) {
        this.review = review;
        this.log = log;
    }

    @GetMapping("/administration")
    String show(Model model) {
        model.addAttribute("findings", review.findings());
        model.addAttribute("entries", log.latest(ROWS));
        return "administration";
    }
}
