package org.wopengine.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Checks what the rows of the advisory list claim about this application. */
final class Guards {

    private final Set<Component> components;
    private final Path tests;
    private final List<String> classes;
    private final Set<String> settings;
    private final LocalDate today;

    Guards(Set<Component> components, Path tests, List<String> classes, Set<String> settings, LocalDate today) {
        this.components = components;
        this.tests = tests;
        this.classes = classes;
        this.settings = settings;
        this.today = today;
    }

    static Guards ofThisApplication(Set<Component> components) {
        return new Guards(
                components,
                Path.of("src/test/java"),
                classes(Path.of("target/classes/org/wopengine")),
                settings(Path.of("src/main/resources")),
                LocalDate.now());
    }

    /** Why a guard does not hold; empty when it does. */
    Optional<String> broken(String guard) {
        var colon = guard.indexOf(':');
        var kind = colon < 0 ? guard : guard.substring(0, colon);
        var subject = guard.substring(colon + 1);
        return switch (kind) {
            case "test" ->
                when(!Files.exists(tests.resolve(subject.replace('.', '/') + ".java")), "there is no test " + subject);
            case "absent" ->
                when(components.stream().anyMatch(component -> component.is(subject)), subject + " is in the tree");
            case "unused" ->
                when(
                        classes.stream().anyMatch(code -> code.contains(subject.replace('.', '/'))),
                        "our code uses " + subject);
            case "unset" ->
                when(
                        settings.stream().anyMatch(name -> name.equals(subject) || name.startsWith(subject + ".")),
                        subject + " is set");
            case "until" -> when(today.isAfter(LocalDate.parse(subject)), "it had to be judged until " + subject);
            default -> Optional.of("nobody knows the guard " + guard);
        };
    }

    private static Optional<String> when(boolean broken, String why) {
        return broken ? Optional.of(why) : Optional.empty();
    }

    /** Our classes as text: names of used classes stand in them with slashes. */
    static List<String> classes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Guards::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of everything set in our application*.yml. */
    static Set<String> settings(Path folder) {
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.filter(file -> file.getFileName().toString().matches("application.*\\.ya?ml"))
                    .forEach(file -> names.addAll(yaml(file)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> yaml(Path file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        // not stringPropertyNames(), which leaves out what is set to a number or to true
        return yaml.getObject().keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }
}
