package org.wopengine.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.wopengine.identity.NewMember;

/** What happens when somebody is in, whichever way they came: noted, prepared, led to the page they wanted. */
@Component
class SignedInNow extends SavedRequestAwareAuthenticationSuccessHandler {
    private final SignIns signIns;
    private final KnownDevices devices;
    private final ObjectProvider<NewMember> newMembers;
    private final SignInLog log;

    SignedInNow(SignIns signIns, KnownDevices devices, ObjectProvider<NewMember> newMembers, SignInLog log) {
        this.signIns = signIns;
        this.devices = devices;
        this.newMembers = newMembers;
        this.log = log;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        var user = person.getName();
        var groups = Roles.groups(person);
        newMembers.orderedStream().forEach(listener -> listener.prepare(user, groups));
        var browser = SignIns.cut(request.getHeader(HttpHeaders.USER_AGENT));
        request.getSession().setAttribute(LiveSession.SIGN_IN, signIns.begin(user, request.getRemoteAddr(), browser));
        if (person instanceof UsernamePasswordAuthenticationToken) {
            devices.remember(user, request, response);
        }
        log.done("signed-in", user, request.getRemoteAddr());
        if (request.getAttribute(SecondFactorLogin.FRESH_CODES) != null) {
            request.getSession()
                    .setAttribute(SecondFactorLogin.FRESH_CODES, request.getAttribute(SecondFactorLogin.FRESH_CODES));
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, SecondFactorPage.CODES);
            return;
        }
        super.onAuthenticationSuccess(request, response, person);
    }
}
