package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The way in and out by an organisation's login (OpenID Connect, code flow with PKCE), if one is configured. */
@Component
class OutsideDoor {
    static final String START = "/oauth2/authorization";

    private final OutsidePeople outsidePeople;
    private final SignedInNow signedIn;
    private final SignInLog log;
    private final MessageSource messages;

    OutsideDoor(OutsidePeople outsidePeople, SignedInNow signedIn, SignInLog log, MessageSource messages) {
        this.outsidePeople = outsidePeople;
        this.signedIn = signedIn;
        this.log = log;
        this.messages = messages;
    }

    void open(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
        var start = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        start.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(outside -> outside.loginPage("/login")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(start))
                .userInfoEndpoint(person -> person.oidcUserService(outsidePeople)
                        // without an identity token nobody vouches for the name
                        .userService(request -> {
                            throw new OAuth2AuthenticationException(new OAuth2Error("no-openid-connect"));
                        }))
                .successHandler(signedIn)
                .failureHandler(this::refused));
        http.logout(logout -> logout.logoutSuccessHandler(new OutToo(registrations)));
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var why = reason instanceof OAuth2AuthenticationException outside
                ? outside.getError().getErrorCode()
                : "refused";
        log.refused("sign-in-refused", "organisation:" + SignInLog.encoded(why), "", request.getRemoteAddr());
        response.sendRedirect(request.getContextPath() + "/login?outside");
    }

    /**
     * Ends the session at the organisation too. Not by a redirect: browsers do not follow one from a form to another
     * site, our content policy forbids it.
     */
    private final class OutToo extends OidcClientInitiatedLogoutSuccessHandler {
        private static final String LOGGED_OUT = "/login?logout";

        OutToo(ClientRegistrationRepository registrations) {
            super(registrations);
            setPostLogoutRedirectUri("{baseUrl}" + LOGGED_OUT);
            setDefaultTargetUrl(LOGGED_OUT);
        }

        @Override
        public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws IOException, jakarta.servlet.ServletException {
            var target = determineTargetUrl(request, response, person);
            if (target.startsWith("/")) {
                super.onLogoutSuccess(request, response, person);
                return;
            }
            var text = messages.getMessage("identity.login.out-too", null, LocaleContextHolder.getLocale());
            response.setHeader("Refresh", "0;url=" + target);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<!DOCTYPE html><title>WOP Engine</title><p><a href=\"" + HtmlUtils.htmlEscape(target)
                            + "\">" + HtmlUtils.htmlEscape(text) + "</a></p>");
        }
    }
}
