package org.wopengine.identity.web;

import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;
import org.wopengine.shared.SpokenLanguages;

/** What own pages make of any body of a form, and of any wish for a language. */
public final class FuzzedForms {
    private static final Languages LANGUAGES = new Languages();

    private FuzzedForms() {}

    public static void form(byte[] body) {
        FormBodies.fields(body)
                .ifPresent(fields -> fields.forEach((name, values) -> {
                    if (fields.size() > FormBodies.MOST_FIELDS || values.isEmpty()) {
                        throw new AssertionError("Too many, or none");
                    }
                    values.forEach(value -> {
                        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                            throw new AssertionError("Half a letter");
                        }
                    });
                }));
    }

    public static void language(String query, String cookie, String accepted) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setQueryString(query);
        request.setCookies(new jakarta.servlet.http.Cookie(Languages.COOKIE, cookie));
        request.addHeader("Accept-Language", accepted);
        if (!SpokenLanguages.ALL.contains(LANGUAGES.resolveLocale(request))) {
            throw new AssertionError("Not spoken here");
        }
    }
}
