package org.wopengine.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.SpokenLanguages;

/** Gives every own page its {@link Frame}. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {
    private final CurrentActor actor;

    FrameAdvice(CurrentActor actor) {
        this.actor = actor;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale, Authentication authentication) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var languages = SpokenLanguages.ALL.stream()
                .map(language -> Frame.Language.of(
                        language,
                        link(request, language),
                        language.getLanguage().equals(locale.getLanguage())))
                .toList();
        var groups = actor.groups();
        return new Frame(
                authentication == null ? null : authentication.getName(),
                path,
                Action.OPEN_TASKLIST.mayAtAll(groups),
                Action.READ_DOSSIER.mayAtAll(groups),
                Action.READ_CALLS.mayAtAll(groups),
                actor.operator().map(OperatorCode::value).orElse(null),
                Action.READ_SHELF.permits(groups),
                languages);
    }

    /** The same address in another language. What else it says is taken over as it is, however odd. */
    private static String link(HttpServletRequest request, Locale language) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var chosen = Languages.PARAMETER + "=";
        return Stream.concat(
                        Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(chosen)),
                        Stream.of(chosen + language.getLanguage()))
                .collect(Collectors.joining("&", path(request) + "?", ""));
    }

    /** Behind an error stands the address that failed; one that could be read as another server's leads home. */
    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return path.matches("/[/\\\\].*") ? request.getContextPath() + "/" : path;
    }
}
