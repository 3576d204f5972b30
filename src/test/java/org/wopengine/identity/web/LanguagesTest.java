package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTest {
    private final Languages languages = new Languages();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void overTlsTheCookieIsThisServersAlone() {
        request.setSecure(true);
        languages.setLocale(request, response, Locale.FRENCH);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-wop-lang=fr;")
                .contains("Path=/;", "Secure", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void withoutTlsNoBrowserWouldTakeSuchAName() {
        languages.setLocale(request, response, Locale.FRENCH);

        assertThat(response.getHeader("Set-Cookie")).startsWith("wop-lang=fr;").doesNotContain("Secure");
    }

    @Test
    void whatWasChosenIsRemembered() {
        request.setCookies(new Cookie("wop-lang", "fr"));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.FRENCH);

        request.setSecure(true);
        assertThat(languages.resolveLocale(request)).as("a neighbour's cookie").isEqualTo(Locale.ENGLISH);

        request.setCookies(new Cookie("wop-lang", "es"), new Cookie("__Host-wop-lang", "fr"));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.FRENCH);
    }
}
