package org.wopengine.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists what a JAX-RS application answers to, by its annotations, into every sub-resource. */
final class RestWalk {
    private final Map<Endpoint, Method> found = new TreeMap<>();
    private final String source;

    private RestWalk(String source) {
        this.source = source;
    }

    static Set<Endpoint> of(String root, Application application) {
        return methods(root, application).keySet();
    }

    /** The same, with the method that answers. */
    static Map<Endpoint, Method> methods(String root, Application application) {
        var walk = new RestWalk(application.getClass().getSimpleName());
        application.getClasses().forEach(type -> path(type)
                .ifPresent(path -> walk.enter(join(root, path.value()), type, new ArrayDeque<>())));
        return walk.found;
    }

    private void enter(String base, Class<?> type, Deque<Class<?>> way) {
        if (way.contains(type)) {
            throw new AssertionError("A resource leads back to itself: " + type + " at " + base);
        }
        way.push(type);
        for (var method : type.getMethods()) {
            if (method.isBridge() || method.getDeclaringClass() == Object.class) {
                continue;
            }
            var path = annotation(method, Path.class);
            var address = path.map(named -> join(base, named.value())).orElse(base);
            var verb = verb(method);
            if (verb.isPresent()) {
                found.put(new Endpoint(verb.get(), address, source), method);
            } else if (path.isPresent()) {
                enter(address, method.getReturnType(), way);
            }
        }
        way.pop();
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .flatMap(annotation ->
                        Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Optional<Path> path(Class<?> type) {
        return Stream.concat(Stream.of(type), parents(type).stream())
                .flatMap(one -> Optional.ofNullable(one.getAnnotation(Path.class)).stream())
                .findFirst();
    }

    static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method)
                .flatMap(declared -> Optional.ofNullable(declared.getAnnotation(type)).stream())
                .findFirst();
    }

    /** The method and those it overrides, whose annotations it inherits. */
    static Stream<Method> declarations(Method method) {
        return Stream.concat(
                Stream.of(method), parents(method.getDeclaringClass()).stream().flatMap(parent -> Arrays.stream(
                                parent.getDeclaredMethods())
                        .filter(other -> other.getName().equals(method.getName())
                                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))));
    }

    private static Set<Class<?>> parents(Class<?> type) {
        var parents = new LinkedHashSet<Class<?>>();
        for (var face : type.getInterfaces()) {
            parents.add(face);
            parents.addAll(parents(face));
        }
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            parents.add(type.getSuperclass());
            parents.addAll(parents(type.getSuperclass()));
        }
        return parents;
    }

    private static String join(String base, String path) {
        var tail = path.startsWith("/") ? path.substring(1) : path;
        return tail.isEmpty() ? base : base + (base.endsWith("/") ? "" : "/") + tail;
    }
}
