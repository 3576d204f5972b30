package org.wopengine.identity.web;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The only login of the product. */
@Controller
class LoginPage {
    @GetMapping("/login")
    String login(Authentication authentication) {
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "login"
                : "redirect:/";
    }
}
