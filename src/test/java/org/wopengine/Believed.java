package org.wopengine;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.test.web.servlet.RequestBuilder;

/**
 * Lets tests of pages act as people who never signed in, in roles of their choice. Over the wire nobody can: there every
 * session is compared with the list of sign-ins. Give it to {@code MockMvcBuilders…defaultRequest(…)}.
 */
public final class Believed {
    /** Says that the comparison has been made; a request from outside cannot bring it. */
    private static final String COMPARED = "org.wopengine.identity.login.LiveSession.FILTERED";

    private Believed() {}

    public static RequestBuilder requests() {
        return get("/").requestAttr(COMPARED, true);
    }
}
