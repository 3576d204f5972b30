package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Lets the browser forget, too, when somebody logs out here or in Tasklist: the cookies of the session and what pages
 * have stored. The language stays, and so do files without anything personal, which are much to fetch again over a slow
 * line; personal pages are never kept. Not all cookies, either: that would be those of the whole domain, other
 * applications' included.
 */
@Component
public class SignOut implements LogoutHandler {
    private final String token;

    SignOut(@Value("${camunda.bpm.webapp.csrf.cookie-name}") String token) {
        this.token = token;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        forget(request, response);
    }

    /** Tells the browser; the session itself ends elsewhere. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        var settings = request.getServletContext().getSessionCookieConfig();
        var root = request.getContextPath() + "/";
        var session = settings.getName() == null ? "JSESSIONID" : settings.getName();
        var path = settings.getPath() == null ? root : settings.getPath();
        var secure = settings.isSecure() || request.isSecure();
        expire(session, path, true, secure, response);
        expire(token, token.startsWith("__Host-") ? "/" : root + "camunda", false, secure, response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
    }

    private static void expire(String name, String path, boolean hidden, boolean secure, HttpServletResponse response) {
        var gone = ResponseCookie.from(name, "")
                .path(path)
                .maxAge(0)
                .httpOnly(hidden)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, gone.toString());
    }
}
