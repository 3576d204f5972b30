package org.wopengine.identity.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One address and how it is called.
 *
 * @param method an HTTP method, or {@code *} for any
 */
public record Door(String method, PathPattern path) implements Comparable<Door> {
    /** Where the engine's REST API stands; the doors to it are written without this. */
    public static final String ENGINE = "/camunda/api/engine/engine/{engine}/";

    static final String ANY_METHOD = "*";

    /** Reads {@code "GET POST /address/{name}"}. An address without a slash in front is one of the engine's API. */
    static Stream<Door> of(String words) {
        var parts = List.of(words.split(" "));
        var address = parts.get(parts.size() - 1);
        var path = PathPatternParser.defaultInstance.parse(address.startsWith("/") ? address : ENGINE + address);
        return parts.subList(0, parts.size() - 1).stream().map(method -> new Door(method, path));
    }

    static Stream<Door> of(String... doors) {
        return Arrays.stream(doors).flatMap(Door::of);
    }

    boolean leadsTo(String calledWith, PathContainer address) {
        return (method.equals(ANY_METHOD) || method.equals(calledWith)) && path.matches(address);
    }

    /** The more exact one first; any method last. */
    @Override
    public int compareTo(Door other) {
        var byPath = PathPattern.SPECIFICITY_COMPARATOR.compare(path, other.path);
        return byPath != 0 ? byPath : Boolean.compare(method.equals(ANY_METHOD), other.method.equals(ANY_METHOD));
    }

    @Override
    public String toString() {
        return method + " " + path.getPatternString();
    }
}
