package org.wopengine.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote into a form that could not be taken because its page was open for too long. Only for a form of our own
 * pages, which the browser vouches for: another site could otherwise put its words onto our page. Nothing secret: no
 * field of a page where people sign in, and no short values such as codes, which are typed anew in no time.
 */
final class WordsTyped {
    private static final Pattern SECRET = Pattern.compile("/(login|account|people)(/.*)?");
    private static final int SHORTEST = 20;
    private static final int MOST = 40;

    private WordsTyped() {}

    static List<String> in(HttpServletRequest request) {
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || request.getHeader("HX-Request") != null
                || SECRET.matcher(RequestPath.of(request)).matches()) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST && value.chars().anyMatch(Character::isWhitespace))
                .limit(MOST)
                .toList();
    }
}
