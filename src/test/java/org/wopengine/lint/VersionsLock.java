package org.wopengine.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.wopengine.lint.ModelRule.Report;

/**
 * The file {@code bpmn/versions.lock}: one line per model and table with its version tag and the hash of what it means.
 * Where things stand, comments, white space and the drawing tool do not count; moving a box changes no line.
 */
final class VersionsLock {
    static final String FILE = "bpmn/versions.lock";
    static final String REFRESH = "mvn -q test -Dtest=VersionsLockTest -Dwop.update=true";
    private static final Set<String> DRAWINGS = Set.of("BPMNDiagram", "DMNDI");
    private static final Set<String> TOOLS = Set.of("exporter", "exporterVersion", "schemaLocation");

    private VersionsLock() {}

    /** One line of the file. */
    record Line(String id, String tag, String hash) {
        static Line parse(String line) {
            var parts = line.strip().split("\\s+");
            return new Line(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return id + " " + tag + " " + hash;
        }
    }

    static ModelRule rule() {
        return ModelRule.rule("L22", "a changed model has a new version tag", VersionsLock::check);
    }

    /** The lines the models have now, in the order of their ids. */
    static List<Line> lines(Models all) {
        var models = all.models().stream()
                .map(model -> new Line(model.id(), model.process().getCamundaVersionTag(), hash(model.xml())));
        var tables = all.tables().stream()
                .map(table ->
                        new Line(table.decision().getId(), table.decision().getVersionTag(), hash(table.xml())));
        return Stream.concat(models, tables)
                .sorted(java.util.Comparator.comparing(Line::id))
                .toList();
    }

    /** The lines to write: those of now, except where a model changed and kept its tag. */
    static List<Line> refreshed(List<Line> locked, List<Line> now) {
        var before = locked.stream().collect(Collectors.toMap(Line::id, line -> line));
        return now.stream()
                .map(line -> {
                    var then = before.get(line.id());
                    return then != null && then.tag().equals(line.tag()) ? then : line;
                })
                .toList();
    }

    private static void check(Models all, Report out) {
        var locked = new TreeMap<String, Line>();
        all.lock().forEach(line -> locked.put(line.id(), line));
        for (var now : lines(all)) {
            var then = locked.remove(now.id());
            if (then == null) {
                out.add(FILE, now.id(), "is not locked", "run " + REFRESH);
            } else if (!then.hash().equals(now.hash()) && then.tag().equals(now.tag())) {
                out.add(
                        FILE,
                        now.id(),
                        "has changed and still has the version tag " + now.tag(),
                        "raise its camunda:versionTag, then run " + REFRESH + " (if " + now.tag()
                                + " was never released: delete its line and run the same)");
            } else if (!then.equals(now)) {
                out.add(
                        FILE,
                        now.id(),
                        "has the version tag " + now.tag() + ", the lock has " + then.tag(),
                        "run " + REFRESH);
            }
        }
        locked.keySet().forEach(gone -> out.add(FILE, gone, "is locked and does not exist", "run " + REFRESH));
    }

    /** The hash of a model without its drawing, whatever its prefixes, white space and order of attributes. */
    static String hash(ModelInstance model) {
        var text = new StringBuilder();
        write(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement(), text);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Node node, StringBuilder text) {
        if (node instanceof Text words && !words.getData().isBlank()) {
            text.append(words.getData().strip().replaceAll("\\s+", " "));
        }
        if (!(node instanceof Element element) || DRAWINGS.contains(element.getLocalName())) {
            return;
        }
        text.append('<').append(element.getNamespaceURI()).append(' ').append(element.getLocalName());
        attributes(element).forEach(attribute -> text.append('\n').append(attribute));
        text.append('>');
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, text);
        }
        text.append("</>");
    }

    /** The drawing program leaves this one out when it saves, and the engine reads the same. */
    private static boolean isDefault(Node attribute) {
        return "calledElementBinding".equals(attribute.getLocalName()) && "latest".equals(attribute.getNodeValue());
    }

    /** A type names its prefix in its value, which is the drawing tool's business too. */
    private static String bare(Node attribute) {
        var value = attribute.getNodeValue();
        return "type".equals(attribute.getLocalName()) ? value.substring(value.indexOf(':') + 1) : value;
    }

    private static TreeSet<String> attributes(Element element) {
        var attributes = new TreeSet<String>();
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            var attribute = element.getAttributes().item(index);
            var declaresPrefix = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
            if (!declaresPrefix && !TOOLS.contains(attribute.getLocalName()) && !isDefault(attribute)) {
                attributes.add(attribute.getNamespaceURI() + " " + attribute.getLocalName() + "=" + bare(attribute));
            }
        }
        return attributes;
    }
}
