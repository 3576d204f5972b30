package org.wopengine.identity.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who a call's session belongs to, for what stands in front of the login. */
final class SessionUser {
    private static final HttpSessionSecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

    private SessionUser() {}

    /** The login, or null. */
    static String of(HttpServletRequest request) {
        var authentication = SESSIONS.loadDeferredContext(request).get().getAuthentication();
        return authentication == null ? null : authentication.getName();
    }
}
