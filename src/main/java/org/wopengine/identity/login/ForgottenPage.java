package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wopengine.identity.PasswordRules;
import org.wopengine.identity.WebAddress;

/**
 * What to do when the password is forgotten: with a mail server a link by mail, without one a word on whom to ask. Who has
 * a login here cannot be learned from it.
 */
@Controller
class ForgottenPage {
    private static final String PAGE = "/login/forgotten";
    private static final String NEW = "/login/new-password";

    /** The key leaves the address line at once, where others could read it. */
    private static final String KEY = "wop.reset-key";

    private final PasswordResets resets;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final Letters letters;
    private final PasswordNotice notice;
    private final LoginSettings settings;
    private final WebAddress web;
    private final SignInLog log;

    ForgottenPage(
            PasswordResets resets,
            PasswordRules rules,
            Throttle throttle,
            Letters letters,
            PasswordNotice notice,
            LoginSettings settings,
            WebAddress web,
            SignInLog log) {
        this.resets = resets;
        this.rules = rules;
        this.throttle = throttle;
        this.letters = letters;
        this.notice = notice;
        this.settings = settings;
        this.web = web;
        this.log = log;
    }

    @GetMapping(PAGE)
    String ask(Model model) {
        model.addAttribute("local", settings.local());
        model.addAttribute("byMail", settings.local() && letters.canBeSent());
        return "identity/forgotten";
    }

    @PostMapping(PAGE)
    String send(@RequestParam(defaultValue = "") String username, HttpServletRequest request, Locale language) {
        var user = username.strip();
        var address = request.getRemoteAddr();
        if (settings.local()
                && letters.canBeSent()
                && Accounts.couldBe(user)
                && throttle.admits(Throttle.Kind.LINK_FROM, Address.counted(address))
                && throttle.admits(Throttle.Kind.LINK, user)) {
            var link = address(request) + NEW + "?key=";
            letters.later(() -> write(user, link, address, language));
        }
        return "redirect:" + PAGE + "?sent";
    }

    private void write(String user, String link, String address, Locale language) {
        var mailAddress = resets.mailAddress(user);
        if (mailAddress.isEmpty()) {
            log.refused("link-refused", "nobody-to-write-to", "", address);
            return;
        }
        letters.send(mailAddress.get(), "link", language, link + resets.open(user));
        log.done("link-sent", user, address);
    }

    /** Where people find us; where that is not configured, where they are, which is one of our names. */
    private String address(HttpServletRequest request) {
        return web.address().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : web.address().strip().replaceAll("/+$", "") + request.getContextPath();
    }

    @GetMapping(NEW)
    String choose(@RequestParam Optional<String> key, HttpServletRequest request, Model model) {
        if (key.isPresent()) {
            request.getSession().setAttribute(KEY, key.get());
            return "redirect:" + NEW;
        }
        var person = person(request.getSession(false));
        model.addAttribute("good", person.isPresent());
        model.addAttribute("user", person.orElse(null));
        return "identity/new-password";
    }

    @PostMapping(NEW)
    String change(
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        var session = request.getSession(false);
        var user = person(session).orElse(null);
        var fault = user == null ? Optional.<PasswordRules.Fault>empty() : rules.fault(fresh, user);
        if (fault.isPresent()) {
            return refused("fresh", fault.get().messageKey(), request, response, model);
        }
        if (user != null && !fresh.equals(again)) {
            return refused("again", "account.password.different", request, response, model);
        }
        if (user == null || !resets.use((String) session.getAttribute(KEY), fresh)) {
            return refused(null, null, request, response, model);
        }
        session.removeAttribute(KEY);
        throttle.forget(Throttle.Kind.PERSON, user);
        throttle.forget(Throttle.Kind.LINK, user);
        log.done("password-reset", user, request.getRemoteAddr());
        notice.changed(user, language);
        return "redirect:/login?changed";
    }

    private Optional<String> person(HttpSession session) {
        return settings.local() && session != null
                ? resets.person((String) session.getAttribute(KEY))
                : Optional.empty();
    }

    private String refused(
            String field, String why, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("field", field);
        model.addAttribute("why", why);
        return choose(Optional.empty(), request, model);
    }
}
