package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a login comes from: the address, and the browser if it is one that is known. */
final class FromDevice extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;

    /** Not kept with the session. */
    private final transient String device;

    FromDevice(HttpServletRequest request) {
        super(request);
        device = KnownDevices.shown(request);
    }

    String device() {
        return device == null ? "" : device;
    }
}
