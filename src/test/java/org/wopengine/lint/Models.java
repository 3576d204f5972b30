package org.wopengine.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** All models, decision tables and forms of a tree, read from the files, and what the Java side offers to them. */
record Models(List<Model> models, List<Table> tables, List<Form> forms, List<VersionsLock.Line> lock, Code code) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folders {@code bpmn} and {@code forms} of the project. */
    static Models ofProject() {
        return of(List.of(Path.of("")));
    }

    /** Reads several trees over each other: a later tree replaces files of an earlier one. */
    static Models of(List<Path> roots) {
        var files = new TreeMap<String, Path>();
        for (var root : roots) {
            for (var folder : List.of("bpmn", "forms")) {
                list(root.resolve(folder)).forEach(file -> files.put(path(root, file), file));
            }
        }
        return new Models(
                read(files, ".bpmn", (name, file) -> new Model(name, Bpmn.readModelFromFile(file.toFile()))),
                read(files, ".dmn", (name, file) -> new Table(name, Dmn.readModelFromFile(file.toFile()))),
                read(files, ".form", (name, file) -> new Form(name, JSON.readTree(file.toFile()))),
                lock(files.get(VersionsLock.FILE)),
                Code.NOTHING);
    }

    Models with(Code offered) {
        return new Models(models, tables, forms, lock, offered);
    }

    Models locked(List<VersionsLock.Line> lines) {
        return new Models(models, tables, forms, lines, code);
    }

    Optional<Model> model(String processId) {
        return models.stream().filter(model -> model.id().equals(processId)).findFirst();
    }

    Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.name().equals(id)).findFirst();
    }

    /** One process model. */
    record Model(String file, BpmnModelInstance xml) {
        /** The file's name without folder and extension, which is the process id. */
        String name() {
            return bare(file);
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        String id() {
            return process().getId();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return xml.getModelElementsByType(type).stream()
                    .sorted((one, other) -> id(one).compareTo(id(other)))
                    .toList();
        }

        /** All flow nodes and flows of this kind, whatever sub-process they stand in. */
        Collection<FlowElement> elements() {
            return all(FlowElement.class);
        }

        private static String id(ModelElementInstance element) {
            var id = element.getAttributeValue("id");
            return id == null ? "" : id;
        }
    }

    /** One decision table. */
    record Table(String file, DmnModelInstance xml) {
        String name() {
            return bare(file);
        }

        Decision decision() {
            return xml.getModelElementsByType(Decision.class).iterator().next();
        }
    }

    /** One form. */
    record Form(String file, JsonNode json) {
        String name() {
            return bare(file);
        }

        /** The folder it lies in, which is the id of the process that uses it. */
        String folder() {
            return Path.of(file).getParent().getFileName().toString();
        }

        /** All components, groups and what stands in them. */
        List<JsonNode> components() {
            var found = new ArrayList<JsonNode>();
            collect(json.path("components"), found);
            return found;
        }

        /** The components a person fills, by key, in order. */
        Map<String, JsonNode> inputs() {
            return components().stream()
                    .filter(component -> FormRules.INPUTS.contains(type(component)))
                    .collect(Collectors.toMap(Form::key, one -> one, (one, same) -> one, java.util.LinkedHashMap::new));
        }

        static String key(JsonNode component) {
            return component.path("key").asText("");
        }

        static String type(JsonNode component) {
            return component.path("type").asText("");
        }

        private static void collect(JsonNode components, List<JsonNode> found) {
            components.forEach(component -> {
                found.add(component);
                collect(component.path("components"), found);
            });
        }
    }

    private interface Reader<T> {
        T read(String name, Path file) throws IOException;
    }

    private static <T> List<T> read(Map<String, Path> files, String extension, Reader<T> reader) {
        return files.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(extension))
                .filter(entry -> !entry.getKey().startsWith("bpmn/released/"))
                .map(entry -> {
                    try {
                        return reader.read(entry.getKey(), entry.getValue());
                    } catch (IOException broken) {
                        throw new UncheckedIOException(entry.getValue().toString(), broken);
                    }
                })
                .toList();
    }

    private static List<VersionsLock.Line> lock(Path file) {
        if (file == null) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(VersionsLock.Line::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String bare(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
