package org.wopengine.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.wopengine.access.Input.Where;

/** The parameters that the code of the application's endpoints asks for. */
final class Inputs {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w[\\w-]*)(:[^}]*)?}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Inputs() {}

    /** Those that stand in the address itself. */
    static Stream<Input> ofPath(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.template())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("engine") && !name.equals("processEngineName") && !name.equals("appName"))
                .map(name -> new Input(endpoint, Where.PATH, name));
    }

    /** Of own pages, those that are asked for by name; what is taken as it comes stands in the forms of the pages. */
    static Set<Input> ofSpring(ApplicationContext context) {
        var inputs = new LinkedHashSet<Input>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> add(inputs, info, method)));
        return inputs;
    }

    private static void add(Set<Input> inputs, RequestMappingInfo info, HandlerMethod handler) {
        for (var verb : info.getMethodsCondition().getMethods()) {
            for (var pattern : info.getPatternValues()) {
                var endpoint = new Endpoint(
                        verb.name(),
                        pattern.isEmpty() ? "/" : pattern,
                        handler.getBeanType().getSimpleName());
                var where = verb.name().equals("GET") ? Where.QUERY : Where.FORM;
                for (var parameter : handler.getMethodParameters()) {
                    var named = parameter.getParameterAnnotation(RequestParam.class);
                    if (named != null && !java.util.Map.class.isAssignableFrom(parameter.getParameterType())) {
                        inputs.add(new Input(endpoint, where, name(parameter, named)));
                    }
                }
            }
        }
    }

    private static String name(MethodParameter parameter, RequestParam named) {
        parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
        return named.name().isEmpty() ? parameter.getParameterName() : named.name();
    }

    /** Of the engine's resources, by their annotations and the objects they read from a query or a body. */
    static Set<Input> ofRest(ServletContext servlets) {
        var inputs = new LinkedHashSet<Input>();
        Endpoints.rest(servlets).forEach((endpoint, method) -> {
            var types = method.getParameterTypes();
            var annotations = annotations(method);
            for (int index = 0; index < types.length; index++) {
                var query = Arrays.stream(annotations[index])
                        .filter(QueryParam.class::isInstance)
                        .map(QueryParam.class::cast)
                        .findFirst();
                if (query.isPresent()) {
                    inputs.add(new Input(endpoint, Where.QUERY, query.get().value()));
                } else if (types[index] == UriInfo.class) {
                    asked(method).forEach(name -> inputs.add(new Input(endpoint, Where.QUERY, name)));
                } else if (annotations[index].length == 0) {
                    properties(types[index]).forEach(name -> inputs.add(new Input(endpoint, Where.BODY, name)));
                }
            }
        });
        return inputs;
    }

    /** The parameters are annotated where they are declared, which may be in an interface. */
    private static Annotation[][] annotations(Method method) {
        return RestWalk.declarations(method)
                .map(Method::getParameterAnnotations)
                .filter(all -> Arrays.stream(all).anyMatch(one -> one.length > 0))
                .findFirst()
                .orElse(method.getParameterAnnotations());
    }

    /** A resource that reads its question from the address has a twin that takes the same as a body. */
    private static Stream<String> asked(Method method) {
        return Arrays.stream(method.getDeclaringClass().getMethods())
                .flatMap(twin -> Arrays.stream(twin.getParameterTypes()))
                .filter(AbstractSearchQueryDto.class::isAssignableFrom)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(setter -> Stream.ofNullable(setter.getAnnotation(CamundaQueryParam.class)))
                .map(CamundaQueryParam::value)
                .distinct();
    }

    private static Stream<String> properties(Class<?> type) {
        return JSON.getDeserializationConfig().introspect(JSON.constructType(type)).findProperties().stream()
                .filter(property -> property.hasSetter() || property.hasField())
                .map(property -> property.getName());
    }

    /** Whether a call only asks, although it is no GET. */
    static boolean isQuestion(Endpoint endpoint, Method method) {
        return endpoint.method().equals("GET")
                || endpoint.method().equals("OPTIONS")
                || Arrays.stream(method.getParameterTypes()).anyMatch(AbstractSearchQueryDto.class::isAssignableFrom)
                || endpoint.template().startsWith("/camunda/api/cockpit/")
                || endpoint.template().matches(".*/(filter/\\{[^}]+}/(list|count|singleResult)|password-policy)");
    }
}
