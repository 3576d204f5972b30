package org.wopengine.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Everything the running application answers to: own pages, actuator, files, and the engine's REST resources. */
final class Endpoints {
    /** What filters answer before any mapping is asked, and what a mapping with a wild card holds. */
    private static final List<Endpoint> OF_FILTERS = List.of(
            new Endpoint("POST", "/login", "filter"),
            new Endpoint("POST", "/logout", "filter"),
            new Endpoint("GET", "/actuator/health/liveness", "actuator"),
            new Endpoint("GET", "/actuator/health/readiness", "actuator"),
            new Endpoint("GET", "/camunda", "filter"),
            new Endpoint("GET", "/camunda/", "filter"),
            new Endpoint("GET", "/camunda/app", "filter"),
            new Endpoint("GET", "/camunda/app/", "filter"),
            new Endpoint("GET", "/camunda/app/welcome/default/", "filter"),
            new Endpoint("GET", "/camunda/app/tasklist/default/", "filter"),
            new Endpoint("GET", "/camunda/app/cockpit/default/", "filter"),
            new Endpoint("GET", "/camunda/app/admin/default/", "filter"),
            new Endpoint("GET", "/camunda/app/admin/default/setup/", "filter"));

    private static final Set<String> KNOWN_SERVLETS = Set.of("dispatcherServlet", "default", "jsp");

    private Endpoints() {}

    static Set<Endpoint> of(ApplicationContext context, ServletContext servlets) {
        var all = new TreeSet<>(OF_FILTERS);
        all.addAll(ofSpring(context));
        all.addAll(files(context));
        all.addAll(ofServlets(servlets));
        return all;
    }

    /** Own pages, the error page and the actuator. */
    static Set<Endpoint> ofSpring(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    var names = methods.isEmpty()
                            ? Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                            : methods.stream().map(Enum::name);
                    var source = entry.getValue().getBeanType().getSimpleName();
                    return names.flatMap(name -> entry.getKey().getPatternValues().stream()
                            .map(pattern -> new Endpoint(name, pattern.isEmpty() ? "/" : pattern, source)));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One of each kind of file in each upper folder that a resource handler serves. */
    static Set<Endpoint> files(ApplicationContext context) {
        var files = new TreeSet<Endpoint>();
        var kinds = new TreeSet<String>();
        context.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getUrlMap().entrySet().stream())
                .filter(entry -> entry.getValue() instanceof ResourceHttpRequestHandler)
                .forEach(entry -> {
                    var root = entry.getKey().replaceAll("\\*+$", "");
                    if (root.equals(entry.getKey())) {
                        files.add(new Endpoint("GET", root, "file"));
                        return;
                    }
                    for (var file : paths((ResourceHttpRequestHandler) entry.getValue())) {
                        var ending = file.substring(Math.max(file.lastIndexOf('.'), file.lastIndexOf('/') + 1));
                        if (kinds.add(root + file.replaceFirst("/.*", "/") + ending)) {
                            files.add(new Endpoint("GET", root + file, "file"));
                        }
                    }
                });
        return files;
    }

    private static List<String> paths(ResourceHttpRequestHandler handler) {
        var resolver = new PathMatchingResourcePatternResolver();
        var paths = new ArrayList<String>();
        for (var location : handler.getLocations()) {
            try {
                var root = location.getURL().toString();
                for (var file : resolver.getResources(
                        location instanceof org.springframework.core.io.ClassPathResource
                                ? "classpath*:" + ((org.springframework.core.io.ClassPathResource) location).getPath()
                                        + "**"
                                : root + "**")) {
                    var url = file.getURL().toString();
                    var folder = location instanceof org.springframework.core.io.ClassPathResource path
                            ? path.getPath()
                            : root;
                    var path = url.substring(url.lastIndexOf(folder) + folder.length());
                    if (file.isReadable() && !path.isEmpty() && !path.endsWith("/")) {
                        paths.add(path);
                    }
                }
            } catch (java.io.FileNotFoundException noSuchFolder) {
                continue;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return paths;
    }

    /** The engine's REST resources with the methods behind them. */
    static Map<Endpoint, Method> rest(ServletContext context) {
        var found = new TreeMap<Endpoint, Method>();
        for (var servlet : context.getServletRegistrations().values()) {
            if (!KNOWN_SERVLETS.contains(servlet.getName())) {
                for (var mapping : servlet.getMappings()) {
                    found.putAll(RestWalk.methods(mapping.replaceAll("/\\*$", ""), application(servlet)));
                }
            }
        }
        return found;
    }

    /** Every other servlet must be one of the engine's REST applications, or it is a door we do not know. */
    static Set<Endpoint> ofServlets(ServletContext context) {
        var found = new TreeSet<Endpoint>();
        for (var servlet : context.getServletRegistrations().values()) {
            if (!KNOWN_SERVLETS.contains(servlet.getName())) {
                var application = application(servlet);
                for (var mapping : servlet.getMappings()) {
                    found.addAll(RestWalk.of(mapping.replaceAll("/\\*$", ""), application));
                }
            }
        }
        return found;
    }

    private static Application application(ServletRegistration servlet) {
        var name = servlet.getInitParameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().endsWith("ws.rs.Application"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("A servlet nobody expects: " + servlet.getName() + " at "
                        + servlet.getMappings() + " "
                        + Arrays.toString(servlet.getInitParameters().keySet().toArray())));
        try {
            return (Application) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
