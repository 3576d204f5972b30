package org.wopengine.trail;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What IEEE 1849-2016 demands of a log: the structure of its clause 5, as its schema has it, and what it says beyond a schema of
 * globals, classifiers and the keys of its extensions. The schema itself is not ours to hand on.
 */
final class XesRules {
    static final String NAMESPACE = "http://www.xes-standard.org/";

    private static final List<String> ORDER_IN_LOG =
            List.of("extension", "global", "classifier", "*", "trace", "event");
    private static final List<String> ORDER_IN_TRACE = List.of("*", "event");
    private static final Set<String> SCOPES = Set.of("trace", "event");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final Pattern KEY = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}._:-]*");

    private static final Map<String, Predicate<String>> VALUES = Map.of(
            "string", value -> true,
            "date", XesRules::isMoment,
            "int", value -> value.matches("[+-]?\\d{1,18}"),
            "float", XesRules::isNumber,
            "boolean", value -> Set.of("true", "false", "0", "1").contains(value),
            "id", value -> !value.isEmpty());

    /** Type by key, for the extensions that are declared. */
    private static final Map<String, Map<String, String>> KEYS_OF_EXTENSIONS = Map.of(
            "concept", Map.of("name", "string", "instance", "string"),
            "lifecycle", Map.of("model", "string", "transition", "string", "state", "string"),
            "org", Map.of("resource", "string", "role", "string", "group", "string"),
            "time", Map.of("timestamp", "date"));

    private final List<String> broken = new ArrayList<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Map<String, Map<String, String>> globals = new HashMap<>();

    private XesRules() {}

    /** What is broken, each rule once for each kind of place. */
    static List<String> broken(Element log) {
        var rules = new XesRules();
        rules.log(log);
        return rules.broken.stream().distinct().toList();
    }

    private void log(Element log) {
        demand(log.getLocalName().equals("log") && NAMESPACE.equals(log.getNamespaceURI()), "the root is no log");
        demand(
                isNumber(log.getAttribute("xes.version"))
                        && !log.getAttribute("xes.version").contains("E"),
                "xes.version is no decimal");
        order(log, ORDER_IN_LOG, "log");
        for (var child : children(log)) {
            switch (child.getLocalName()) {
                case "extension" -> extension(child);
                case "global" -> global(child);
                case "classifier" -> classifier(child);
                case "trace" -> trace(child);
                case "event" -> event(child);
                default -> {}
            }
        }
        attributes(log, "log");
    }

    private void extension(Element extension) {
        for (var name : List.of("name", "prefix")) {
            demand(PLAIN_NAME.matcher(extension.getAttribute(name)).matches(), "an extension has no " + name);
        }
        demand(extension.getAttribute("uri").startsWith("http"), "an extension has no uri");
        demand(children(extension).isEmpty(), "an extension has something in it");
        prefixes.add(extension.getAttribute("prefix"));
    }

    private void global(Element global) {
        var scope = global.getAttribute("scope");
        demand(SCOPES.contains(scope), "a global has no scope");
        globals.computeIfAbsent(scope, none -> new HashMap<>()).putAll(attributes(global, "global"));
    }

    private void classifier(Element classifier) {
        demand(PLAIN_NAME.matcher(classifier.getAttribute("name")).matches(), "a classifier has no name");
        demand(SCOPES.contains(classifier.getAttribute("scope")), "a classifier has no scope");
        var keys = List.of(classifier.getAttribute("keys").split(" "));
        demand(
                globals.getOrDefault(classifier.getAttribute("scope"), Map.of())
                        .keySet()
                        .containsAll(keys),
                "a classifier asks for what is not global");
    }

    private void trace(Element trace) {
        order(trace, ORDER_IN_TRACE, "trace");
        hasGlobals("trace", attributes(trace, "trace"));
        children(trace).stream()
                .filter(child -> child.getLocalName().equals("event"))
                .forEach(this::event);
    }

    private void event(Element event) {
        demand(
                children(event).stream().allMatch(child -> VALUES.containsKey(child.getLocalName())),
                "event has something else than attributes");
        hasGlobals("event", attributes(event, "event"));
    }

    private void hasGlobals(String scope, Map<String, String> has) {
        globals.getOrDefault(scope, Map.of())
                .forEach((key, type) -> demand(type.equals(has.get(key)), scope + " without " + key));
    }

    /** Type by key. */
    private Map<String, String> attributes(Element of, String place) {
        var found = new HashMap<String, String>();
        for (var child : children(of)) {
            var type = child.getLocalName();
            if (VALUES.containsKey(type)) {
                var key = child.getAttribute("key");
                demand(KEY.matcher(key).matches(), "key in " + place + " is no name");
                demand(found.put(key, type) == null, "key twice in " + place);
                demand(
                        child.hasAttribute("value") && VALUES.get(type).test(child.getAttribute("value")),
                        type + " in " + place + " has no such value");
                known(key, type);
                attributes(child, place);
            }
        }
        return found;
    }

    /** A key of an extension is one it has, of its type, and the extension is declared. */
    private void known(String key, String type) {
        var parts = key.split(":", 2);
        if (parts.length == 2 && KEYS_OF_EXTENSIONS.containsKey(parts[0])) {
            demand(prefixes.contains(parts[0]), "the extension " + parts[0] + " is not declared");
            demand(
                    type.equals(KEYS_OF_EXTENSIONS.get(parts[0]).get(parts[1])),
                    key + " is no " + type + " of its extension");
        }
    }

    private void order(Element of, List<String> order, String place) {
        var before = 0;
        for (var child : children(of)) {
            var name = VALUES.containsKey(child.getLocalName()) ? "*" : child.getLocalName();
            var at = order.indexOf(name);
            demand(at >= 0, place + " has " + child.getLocalName());
            demand(at < 0 || at >= before, child.getLocalName() + " in " + place + " comes too late");
            before = Math.max(before, at);
        }
    }

    private void demand(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    private static boolean isMoment(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }
}
