package org.wopengine.identity.login;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody between password and second factor. It is a note in a session that belongs to nobody: everything but the page
 * for the second factor sees an anonymous visitor, so there is nothing that could be forgotten to close.
 *
 * @param secret for somebody who has to set up a second factor first; otherwise null
 */
record HalfWay(String user, String secret, Instant since) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "wop.half-way";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static Optional<HalfWay> of(HttpSession session, Clock clock) {
        return Optional.ofNullable(session)
                .map(known -> (HalfWay) known.getAttribute(NAME))
                .filter(known -> known.since.plus(LONGEST).isAfter(clock.instant()));
    }

    void note(HttpSession session) {
        session.setAttribute(NAME, this);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(NAME);
    }
}
