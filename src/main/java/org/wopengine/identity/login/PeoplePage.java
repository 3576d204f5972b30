package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** What an administrator does to others' sign-ins. Logins and groups themselves are made in the engine's Admin. */
@Controller
@RequestMapping("/people")
@PreAuthorize("hasRole('" + Groups.ADMINISTRATOR + "')")
class PeoplePage {
    private final People people;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final SignInLog log;
    private final TableTexts texts;

    PeoplePage(
            People people,
            Accounts accounts,
            SignIns signIns,
            SecondFactors factors,
            Throttle throttle,
            SignInLog log,
            TableTexts texts) {
        this.people = people;
        this.accounts = accounts;
        this.signIns = signIns;
        this.factors = factors;
        this.throttle = throttle;
        this.log = log;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", accounts.all());
        return "identity/people";
    }

    @GetMapping("/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        texts.<Accounts.Line>file(
                        "people",
                        "account.people.title",
                        List.of(
                                texts.column("account.login", Accounts.Line::login),
                                texts.column("account.name", Accounts.Line::name),
                                texts.column("account.groups", Accounts.Line::groups),
                                texts.column("account.second-factor.title", Accounts.Line::secondFactor),
                                texts.column("account.people.places", Accounts.Line::places),
                                texts.column("account.people.off", Accounts.Line::disabled)))
                .send(FileFormat.asked(format), accounts.all().iterator(), answer);
    }

    @GetMapping("/{login}")
    String person(@PathVariable String login, Authentication administrator, Model model) {
        var member = known(login);
        model.addAttribute("member", member);
        model.addAttribute("groups", people.groupsOf(login).stream().sorted().toList());
        model.addAttribute("disabled", accounts.disabled(login));
        model.addAttribute("secondFactor", factors.enrolled(login));
        model.addAttribute(
                "waiting",
                Stream.of(Throttle.Kind.PERSON, Throttle.Kind.OWN, Throttle.Kind.CODE)
                        .anyMatch(kind -> throttle.blocks(kind, login)));
        model.addAttribute(
                "places", signIns.of(login).stream().map(PlaceView::of).toList());
        model.addAttribute("self", login.equals(administrator.getName()));
        return "identity/person";
    }

    @PostMapping("/{login}/switch-off")
    String switchOff(
            @PathVariable String login,
            Authentication administrator,
            HttpServletRequest request,
            RedirectAttributes said) {
        known(login);
        if (login.equals(administrator.getName())) {
            // so there is always one left who can switch others on again
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        accounts.disable(login, administrator.getName());
        signIns.endAll(login);
        return done("switched-off", login, administrator, request, said);
    }

    @PostMapping("/{login}/switch-on")
    String switchOn(
            @PathVariable String login,
            Authentication administrator,
            HttpServletRequest request,
            RedirectAttributes said) {
        known(login);
        accounts.enable(login);
        return done("switched-on", login, administrator, request, said);
    }

    @PostMapping("/{login}/sign-out")
    String signOut(
            @PathVariable String login,
            Authentication administrator,
            HttpServletRequest request,
            RedirectAttributes said) {
        known(login);
        signIns.endAll(login);
        return done("signed-out", login, administrator, request, said);
    }

    @PostMapping("/{login}/let-try-again")
    String letTryAgain(
            @PathVariable String login,
            Authentication administrator,
            HttpServletRequest request,
            RedirectAttributes said) {
        known(login);
        throttle.forget(Throttle.Kind.PERSON, login);
        throttle.forget(Throttle.Kind.OWN, login);
        throttle.forget(Throttle.Kind.CODE, login);
        return done("may-try-again", login, administrator, request, said);
    }

    @PostMapping("/{login}/remove-second-factor")
    String removeSecondFactor(
            @PathVariable String login,
            Authentication administrator,
            HttpServletRequest request,
            RedirectAttributes said) {
        known(login);
        if (login.equals(administrator.getName())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        factors.remove(login);
        signIns.endAll(login);
        return done("second-factor-removed", login, administrator, request, said);
    }

    private Member known(String login) {
        return Accounts.couldBe(login)
                ? people.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : unknown();
    }

    private static Member unknown() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String done(
            String event,
            String login,
            Authentication administrator,
            HttpServletRequest request,
            RedirectAttributes said) {
        log.done(event, login, administrator.getName(), request.getRemoteAddr());
        said.addFlashAttribute("done", event);
        return "redirect:/people/" + login;
    }
}
