package org.wopengine.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wopengine.identity.CurrentActor;
import org.wopengine.shared.PartnershipId;

/**
 * Notes who got to see a page or a file of a partnership, once it was given out. Pages that were refused are in the log of
 * security; what is shown in Tasklist's forms is kept with the form.
 */
@Component
class ViewingWatch implements HandlerInterceptor, WebMvcConfigurer {
    private static final String PARTNERSHIPS = "/partnerships/{reference}";
    private static final String FILE = PARTNERSHIPS + "/documents/{number}/{version}";

    /** So many looks a day are some megabytes; they are remembered to spare the database. */
    private static final int REMEMBERED = 20_000;

    private final Viewings viewings;
    private final TransactionTemplate transaction;
    private final CurrentActor actor;
    private final Clock clock;
    private final Set<Look> noted = ConcurrentHashMap.newKeySet();

    private record Look(PartnershipId partnership, String page, String user, LocalDate day) {}

    ViewingWatch(Viewings viewings, TransactionTemplate transaction, CurrentActor actor, Clock clock) {
        this.viewings = viewings;
        this.transaction = transaction;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/partnerships/*", "/partnerships/*/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (failure == null
                && response.getStatus() == HttpServletResponse.SC_OK
                && HttpMethod.GET.matches(request.getMethod())
                && pattern.startsWith(PARTNERSHIPS)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get("reference") instanceof String reference
                && PartnershipId.fits(reference)) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            note(new Look(
                    new PartnershipId(reference),
                    page(pattern, named),
                    actor.current().user(),
                    today));
        }
    }

    private void note(Look look) {
        if (noted.contains(look)) {
            return;
        }
        transaction.executeWithoutResult(status -> viewings.note(look.partnership(), look.page(), look.user()));
        if (noted.size() >= REMEMBERED) {
            noted.clear();
        }
        noted.add(look);
    }

    private static String page(String pattern, Map<?, ?> named) {
        if (pattern.equals(FILE)) {
            return "D-" + named.get("number") + "/" + named.get("version");
        }
        var words = pattern.substring(PARTNERSHIPS.length()).split("/\\{")[0].replaceFirst("^/", "");
        return words.isEmpty() ? "page" : words.replace('/', '-');
    }
}
