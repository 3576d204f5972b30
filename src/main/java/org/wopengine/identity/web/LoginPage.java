package org.wopengine.identity.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wopengine.identity.DemoPeople;

/** The only login of the product. */
@Controller
class LoginPage {
    private static final String DEMO_LOGINS =
            "secretariat, secretariat2, lead, platform-africa, integrity, auditor, administrator, op01 … op12";

    private final Environment environment;

    LoginPage(Environment environment) {
        this.environment = environment;
    }

    @GetMapping("/login")
    String login(Authentication authentication, Model model) {
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        model.addAttribute("demoLogins", DEMO_LOGINS);
        model.addAttribute("demoPassword", DemoPeople.PASSWORD);
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "login"
                : "redirect:/";
    }
}
