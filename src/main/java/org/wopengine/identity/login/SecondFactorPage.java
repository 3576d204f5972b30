package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor: asked for between password and home page, set up and taken away on one's account. */
@Controller
class SecondFactorPage {
    static final String PAGE = "/account/second-factor";
    static final String CODES = PAGE + "/codes";

    private static final String SECRET = "wop.new-secret";
    private static final String TO_PAGE = "redirect:" + PAGE;

    private final SecondFactors factors;
    private final SignIns signIns;
    private final OwnPassword password;
    private final SignInLog log;
    private final Clock clock;

    SecondFactorPage(SecondFactors factors, SignIns signIns, OwnPassword password, SignInLog log, Clock clock) {
        this.factors = factors;
        this.signIns = signIns;
        this.password = password;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping(NotYetIn.PAGE)
    String ask(HttpServletRequest request, Model model) {
        var halfWay = HalfWay.of(request.getSession(false), clock);
        if (halfWay.isEmpty()) {
            return "redirect:/login";
        }
        show(halfWay.get().user(), halfWay.get().secret(), model);
        return "identity/second-factor-login";
    }

    @GetMapping(PAGE)
    String own(Authentication person, HttpSession session, Model model) {
        var user = person.getName();
        var enrolled = factors.enrolled(user);
        model.addAttribute("available", factors.available() && password.has(user));
        model.addAttribute("enrolled", enrolled);
        model.addAttribute("required", factors.required(Roles.groups(person)));
        model.addAttribute("codesLeft", factors.recoveryCodesLeft(user));
        if (!enrolled) {
            if (session.getAttribute(SECRET) == null) {
                session.setAttribute(SECRET, SecondFactors.newSecret());
            }
            show(user, (String) session.getAttribute(SECRET), model);
        }
        return "identity/second-factor";
    }

    @PostMapping(PAGE)
    String setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String current,
            Authentication person,
            HttpServletRequest request,
            RedirectAttributes said) {
        var user = person.getName();
        var session = request.getSession();
        var secret = (String) session.getAttribute(SECRET);
        if (secret == null || factors.enrolled(user)) {
            return TO_PAGE;
        }
        if (!password.isRight(user, current, request)) {
            return refused("password", said);
        }
        var fresh = factors.enrol(user, secret, code);
        if (fresh.isEmpty()) {
            return refused("code", said);
        }
        session.removeAttribute(SECRET);
        LiveSession.signIn(session).ifPresent(id -> signIns.endOthers(user, id));
        log.done("second-factor-set-up", user, request.getRemoteAddr());
        session.setAttribute(SecondFactorLogin.FRESH_CODES, fresh.get());
        return "redirect:" + CODES;
    }

    @PostMapping(CODES)
    String newCodes(
            @RequestParam(defaultValue = "") String current,
            Authentication person,
            HttpServletRequest request,
            RedirectAttributes said) {
        var user = person.getName();
        if (!factors.enrolled(user)) {
            return TO_PAGE;
        }
        if (!password.isRight(user, current, request)) {
            return refused("password", said);
        }
        request.getSession().setAttribute(SecondFactorLogin.FRESH_CODES, factors.newRecoveryCodes(user));
        log.done("recovery-codes-made", user, request.getRemoteAddr());
        return "redirect:" + CODES;
    }

    /** Shows the codes once; they are kept nowhere in a form that could be shown again. */
    @GetMapping(CODES)
    String codes(HttpSession session, Model model) {
        var fresh = session.getAttribute(SecondFactorLogin.FRESH_CODES);
        if (fresh == null) {
            return TO_PAGE;
        }
        session.removeAttribute(SecondFactorLogin.FRESH_CODES);
        model.addAttribute("codes", fresh);
        return "identity/recovery-codes";
    }

    @PostMapping(PAGE + "/remove")
    String remove(
            @RequestParam(defaultValue = "") String current,
            Authentication person,
            HttpServletRequest request,
            RedirectAttributes said) {
        var user = person.getName();
        if (factors.required(Roles.groups(person))) {
            return refused("required", said);
        }
        if (!password.isRight(user, current, request)) {
            return refused("password", said);
        }
        factors.remove(user);
        log.done("second-factor-removed", user, request.getRemoteAddr());
        said.addFlashAttribute("done", "removed");
        return TO_PAGE;
    }

    private static String refused(String why, RedirectAttributes said) {
        said.addFlashAttribute("refused", why);
        return TO_PAGE;
    }

    private static void show(String user, String secret, Model model) {
        model.addAttribute("user", user);
        Optional.ofNullable(secret).ifPresent(known -> {
            model.addAttribute("secret", SecondFactors.grouped(known));
            model.addAttribute("picture", QrPicture.of(user, known));
        });
    }
}
