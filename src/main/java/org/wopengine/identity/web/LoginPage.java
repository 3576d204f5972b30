package org.wopengine.identity.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wopengine.identity.DemoPeople;
import org.wopengine.identity.login.WaysIn;

/** The only login of the product. */
@Controller
class LoginPage {
    private static final String DEMO_LOGINS =
            "secretariat, secretariat2, lead, platform-africa, integrity, integrity2, auditor, administrator, op01 … op12";

    private final Environment environment;
    private final WaysIn ways;

    LoginPage(Environment environment, WaysIn ways) {
        this.ways = ways;
        this.environment = environment;
    }

    @GetMapping("/login")
    String login(Authentication authentication, Model model) {
        model.addAttribute("local", ways.local());
        model.addAttribute("outside", ways.outside());
        model.addAttribute("demo", ways.local() && environment.acceptsProfiles(Profiles.of("demo")));
        model.addAttribute("demoLogins", DEMO_LOGINS);
        model.addAttribute("demoPassword", DemoPeople.PASSWORD);
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "login"
                : "redirect:/";
    }
}
