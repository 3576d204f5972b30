package org.wopengine.badinput;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.wopengine.answers.Rows;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.UseCases;
import org.wopengine.workflow.TaskForm;

/** The records that answers become and that facades are asked with, found in the running application. */
final class Commands {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            Boolean.class,
            LocalDate.class,
            DocumentReference.class);

    private Commands() {}

    /** Records that are read from answers by their names: those of the forms, and those of own pages. */
    static List<Class<?>> read(ApplicationContext context) {
        var read = new TreeSet<Class<?>>(Comparator.comparing(Class::getName));
        context.getBeansOfType(TaskForm.class).values().forEach(form -> read.add(form.answers()));
        var rows = ruled().stream().flatMap(Commands::parts).collect(Collectors.toSet());
        ruled().stream()
                .filter(type -> !rows.contains(type) && isReadable(type))
                .forEach(read::add);
        return List.copyOf(read);
    }

    /** Records of the product with a rule on one of their components or on the whole. */
    static Set<Class<?>> ruled() {
        return classes()
                .filter(Class::isRecord)
                .filter(type -> isRuled(type.getAnnotations())
                        || Arrays.stream(type.getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                                .map(Field::getAnnotations)
                                .anyMatch(Commands::isRuled))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Records that public methods of facades take. */
    static Set<Class<?>> ofFacades(ApplicationContext context) {
        return context.getBeansWithAnnotation(UseCases.class).values().stream()
                .map(AopUtils::getTargetClass)
                .flatMap(facade -> Arrays.stream(facade.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(Class::isRecord)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Class::getName))));
    }

    /** The records that the components of this one are made of. */
    static Stream<Class<?>> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(Commands::element)
                .filter(Class::isRecord)
                .flatMap(part -> Stream.concat(Stream.of(part), parts(part)));
    }

    private static boolean isReadable(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .allMatch(component -> component.isAnnotationPresent(Rows.class)
                        ? isReadable(element(component))
                        : VALUES.contains(element(component))
                                || element(component).isEnum());
    }

    private static Class<?> element(RecordComponent component) {
        return component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static boolean isRuled(java.lang.annotation.Annotation... annotations) {
        return Arrays.stream(annotations)
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static Stream<Class<?>> classes() {
        try (var files = Files.walk(CLASSES.resolve("org/wopengine"))) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList()
                    .stream()
                    .<Class<?>>map(Commands::load);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Commands.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
