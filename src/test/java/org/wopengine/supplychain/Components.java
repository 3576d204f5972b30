package org.wopengine.supplychain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the application consists of: as Maven resolved it, and as the SBOM in the jar says. */
final class Components {

    static final Path SBOM = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private static final Path RESOLVED = Path.of("target/supply-chain/components.txt");

    private Components() {}

    /** The libraries of the run time, listed by the build whether or not it is offline. */
    static Set<Component> resolved() {
        try (var lines = Files.lines(RESOLVED)) {
            return resolved(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The build lists the components before the tests; run them by Maven.", e);
        }
    }

    static Set<Component> resolved(Stream<String> lines) {
        return lines.map(String::strip)
                .map(line -> line.split(" ")[0].split(":"))
                .filter(parts -> parts.length >= 5)
                // group:name:type[:classifier]:version:scope
                .map(parts -> new Component(parts[0], parts[1], parts[parts.length - 2]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static JsonNode sbom() {
        try {
            return new ObjectMapper().readTree(SBOM.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries that an SBOM names. */
    static Set<Component> named(JsonNode sbom) {
        return licences(sbom).keySet();
    }

    /** The licences of each library of an SBOM, by SPDX id where there is one. */
    static Map<Component, List<String>> licences(JsonNode sbom) {
        var licences = new TreeMap<Component, List<String>>();
        for (var component : sbom.path("components")) {
            licences.put(
                    new Component(
                            component.path("group").asText(),
                            component.path("name").asText(),
                            component.path("version").asText()),
                    StreamSupport.stream(component.path("licenses").spliterator(), false)
                            .map(Components::licence)
                            .toList());
        }
        return licences;
    }

    private static String licence(JsonNode choice) {
        var licence = choice.path("license");
        return Stream.of(licence.path("id"), licence.path("name"), choice.path("expression"))
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("without a name");
    }
}
