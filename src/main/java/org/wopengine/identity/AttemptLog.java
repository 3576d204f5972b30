package org.wopengine.identity;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells whoever watches the logs that somebody tried something nobody does by accident: who, from where, what. One line
 * each, made of words of ours only; what was sent is never repeated, or an attacker would write our log.
 */
@Component
public class AttemptLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.wopengine.security");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._@:-]");
    private static final int LONGEST = 64;

    private final CurrentActor actor;

    AttemptLog(CurrentActor actor) {
        this.actor = actor;
    }

    /** What was tried. */
    public enum Attempt {
        EXPRESSION_IN_CALL,
        EXPRESSION_IN_QUERY,
        FIRST_USER_SETUP,
        FILTER_BY_API,
        DEPLOYMENT_BY_API,
        LOG_DELETION_BY_API,
        PEOPLE_WITHOUT_LOGIN,
        TOO_MANY_CONDITIONS,
        SERIALIZED_OBJECT,
        DISGUISED_BODY
    }

    /** Notes an attempt of whoever acts now. */
    public void refused(Attempt attempt) {
        refused(attempt, actor.current().user());
    }

    public void refused(Attempt attempt, String user) {
        LOG.atWarn()
                .addKeyValue("event.action", "refused")
                .addKeyValue("event.reason", attempt.name())
                .addKeyValue("user.name", fit(user))
                .addKeyValue("source.ip", fit(address()))
                .log("refused {} user={} address={}", attempt, fit(user), fit(address()));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : null;
    }

    private static String fit(String text) {
        if (text == null || text.isBlank()) {
            return "-";
        }
        var fit = UNFIT.matcher(text).replaceAll("?");
        return fit.length() > LONGEST ? fit.substring(0, LONGEST) : fit;
    }
}
