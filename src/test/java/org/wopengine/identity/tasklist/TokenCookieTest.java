package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The cookie by which the engine's applications know the token of their session. */
class TokenCookieTest {
    private static final String PRODUCTION = "__Host-WOP-TOKEN";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");

    @Test
    void inProductionOnlyThisServerSetsIt() throws Exception {
        logIn();

        assertThat(cookie(PRODUCTION, true))
                .contains("Path=/;", "Secure", "SameSite=Lax")
                .doesNotContain("Domain", "HttpOnly");
    }

    @Test
    void withoutTlsItHasNoSuchName() throws Exception {
        logIn();

        assertThat(cookie("XSRF-TOKEN", false))
                .startsWith("XSRF-TOKEN=")
                .contains("Path=/camunda;")
                .doesNotContain("Secure");
    }

    @Test
    void itHoldsTheTokenOfTheSession() throws Exception {
        logIn();
        var first = value(cookie(PRODUCTION, true));

        assertThat(first).matches("[0-9A-F]{32}").isEqualTo(request.getSession().getAttribute(TokenCookie.TOKEN));
        assertThat(value(cookie(PRODUCTION, true)))
                .as("the same as long as the session")
                .isEqualTo(first);
    }

    @Test
    void whoHasItGetsItNotAgain() throws Exception {
        logIn();
        request.setCookies(new Cookie(PRODUCTION, value(cookie(PRODUCTION, true))));

        assertThat(answer(PRODUCTION, true).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void whoLostItOrHasAnOldOneGetsItAnew() throws Exception {
        logIn();
        var token = value(cookie(PRODUCTION, true));
        request.setMethod("POST");
        request.setCookies(new Cookie(PRODUCTION, "of another session"));

        assertThat(value(cookie(PRODUCTION, true))).isEqualTo(token);
    }

    @Test
    void nobodyGetsNone() throws Exception {
        assertThat(answer(PRODUCTION, true).getHeader("Set-Cookie")).isNull();
        assertThat(request.getSession(false)).as("no session is made for it").isNull();
        request.getSession();
        assertThat(answer(PRODUCTION, true).getHeader("Set-Cookie")).isNull();
    }

    /** The scripts choose by what is there; a name they do not know would lock everybody out. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void theScriptsKnowBothNames(String application) throws IOException {
        var configuration =
                Path.of("src/main/resources/META-INF/resources/webjars/camunda/app", application, "scripts/config.js");
        var settings = Files.readString(Path.of("src/main/resources/application.yml"));

        assertThat(Files.readString(configuration))
                .contains("document.cookie.includes('" + PRODUCTION + "=') ? '" + PRODUCTION + "' : 'XSRF-TOKEN'");
        assertThat(settings).contains("cookie-name: " + PRODUCTION, "cookie-name: XSRF-TOKEN");
    }

    private void logIn() {
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(
                                UsernamePasswordAuthenticationToken.authenticated("op07", null, List.of())));
    }

    private String cookie(String name, boolean secure) throws Exception {
        var cookie = answer(name, secure).getHeader("Set-Cookie");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    private MockHttpServletResponse answer(String name, boolean secure) throws Exception {
        var response = new MockHttpServletResponse();
        request.removeAttribute(TokenCookie.class.getName() + ".FILTERED");
        new TokenCookie(name, secure).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static String value(String cookie) {
        return cookie.split("[=;]")[1];
    }
}
