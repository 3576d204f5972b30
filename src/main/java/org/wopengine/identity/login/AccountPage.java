package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.identity.PasswordRules;
import org.wopengine.identity.People;

/** One's own account: where one is signed in, and another password. */
@Controller
@RequestMapping("/account")
class AccountPage {
    private static final String TO_ACCOUNT = "redirect:/account";

    private final SignIns signIns;
    private final SecondFactors factors;
    private final OwnPassword password;
    private final PasswordRules rules;
    private final People people;
    private final LoginSettings settings;
    private final SignInLog log;
    private final SignOut signOut;
    private final PasswordNotice notice;

    AccountPage(
            SignIns signIns,
            SecondFactors factors,
            OwnPassword password,
            PasswordRules rules,
            People people,
            LoginSettings settings,
            SignInLog log,
            SignOut signOut,
            PasswordNotice notice) {
        this.signIns = signIns;
        this.factors = factors;
        this.password = password;
        this.rules = rules;
        this.people = people;
        this.settings = settings;
        this.log = log;
        this.signOut = signOut;
        this.notice = notice;
    }

    @GetMapping
    String account(Authentication person, HttpSession session, Model model) {
        var user = person.getName();
        var member = people.find(user);
        model.addAttribute("member", member.orElseThrow());
        model.addAttribute("groups", Roles.groups(person).stream().sorted().toList());
        model.addAttribute(
                "places", signIns.of(user).stream().map(PlaceView::of).toList());
        model.addAttribute("here", LiveSession.signIn(session).orElse(null));
        model.addAttribute("ownPassword", settings.local() && password.has(user));
        model.addAttribute("secondFactor", factors.enrolled(user));
        return "identity/account";
    }

    @PostMapping("/sign-out")
    String signOut(
            @RequestParam UUID place, Authentication person, HttpServletRequest request, RedirectAttributes said) {
        if (signIns.end(place, person.getName())) {
            log.done("place-signed-out", person.getName(), request.getRemoteAddr());
            said.addFlashAttribute("done", "signed-out");
        }
        return TO_ACCOUNT;
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        signIns.endAll(person.getName());
        log.done("signed-out-everywhere", person.getName(), request.getRemoteAddr());
        signOut.logout(request, response, person);
        new SecurityContextLogoutHandler().logout(request, response, person);
        return "redirect:/login?logout";
    }

    @GetMapping("/password")
    String passwordForm(Authentication person, Model model) {
        model.addAttribute("ownPassword", settings.local() && password.has(person.getName()));
        model.addAttribute("first", notice.isAnothers(person.getName()));
        return "identity/password";
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes said) {
        var user = person.getName();
        if (!settings.local() || !password.has(user)) {
            return refused("current", "account.password.elsewhere", person, response, model);
        }
        if (!password.isRight(user, current, request)) {
            return refused("current", "account.password.wrong", person, response, model);
        }
        if (fresh.equals(current)) {
            return refused("fresh", "account.password.same", person, response, model);
        }
        var fault = rules.fault(fresh, user);
        if (fault.isPresent()) {
            return refused("fresh", fault.get().messageKey(), person, response, model);
        }
        if (!fresh.equals(again)) {
            return refused("again", "account.password.different", person, response, model);
        }
        people.setPassword(user, fresh);
        notice.setBy(user, user);
        LiveSession.signIn(request.getSession()).ifPresent(id -> {
            signIns.endOthers(user, id);
            signIns.keepAfterNewPassword(id);
        });
        log.done("password-changed", user, request.getRemoteAddr());
        notice.changed(user, LocaleContextHolder.getLocale());
        said.addFlashAttribute("done", "password");
        return TO_ACCOUNT;
    }

    private String refused(String field, String why, Authentication person, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("field", field);
        model.addAttribute("why", why);
        return passwordForm(person, model);
    }
}
