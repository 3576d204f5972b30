package org.wopengine.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.wopengine.lint.Code.Answered;
import org.wopengine.lint.Code.Bean;
import org.wopengine.lint.Code.Contract;
import org.wopengine.principle.GateForm;
import org.wopengine.workflow.Routing;
import org.wopengine.workflow.TaskForm;

/** Reads what the running application offers to the models: its beans, contract classes and forms. */
final class SpringCode {
    private static final String BASE = "org.wopengine.";
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern VIEW = Pattern.compile("view[A-Z][A-Za-z0-9]*");

    private SpringCode() {}

    static Code of(ConfigurableApplicationContext context) {
        var classes = classes();
        var contracts = contracts(classes.keySet());
        var mirrors = contracts.stream().map(Contract::type).collect(Collectors.toSet());
        return new Code(
                contracts, beans(context.getBeanFactory()), forms(context, classes), text -> classes.entrySet().stream()
                        .anyMatch(entry -> !mirrors.contains(entry.getKey())
                                && entry.getValue().contains(text)));
    }

    /** The classes of the product with their bytes as text, in which every string constant can be found. */
    private static Map<String, String> classes() {
        var classes = new TreeMap<String, String>();
        try (var files = Files.walk(CLASSES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                var path = CLASSES.relativize(file).toString().replace('\\', '/');
                var name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
                classes.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return classes;
    }

    private static List<Contract> contracts(Set<String> classes) {
        var contracts = new ArrayList<Contract>();
        for (var name : classes) {
            if (!name.matches("org\\.wopengine\\.[a-z]+\\.process\\.[A-Z]\\w*")) {
                continue;
            }
            try {
                var type = Class.forName(name);
                var id = type.getDeclaredField("ID");
                id.setAccessible(true);
                contracts.add(new Contract((String) id.get(null), module(name), name, variables(type)));
            } catch (NoSuchFieldException other) {
                continue; // not a contract class
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(name, broken);
            }
        }
        return contracts;
    }

    private static Map<String, Class<?>> variables(Class<?> contract) throws IllegalAccessException {
        var variables = new TreeMap<String, Class<?>>();
        for (var field : contract.getDeclaredFields()) {
            if (field.getType() == Routing.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                var variable = (Routing<?>) field.get(null);
                variables.put(variable.name(), variable.type());
            }
        }
        return variables;
    }

    private static Map<String, Bean> beans(ConfigurableListableBeanFactory factory) {
        var beans = new HashMap<String, Bean>();
        for (var kind : List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)) {
            for (var name : factory.getBeanNamesForType(kind)) {
                var home = home(factory, name);
                if (home.startsWith(BASE)) {
                    var type = factory.getType(name);
                    beans.put(
                            name,
                            new Bean(
                                    module(home),
                                    JavaDelegate.class.isAssignableFrom(type),
                                    TaskListener.class.isAssignableFrom(type)
                                            || ExecutionListener.class.isAssignableFrom(type)));
                }
            }
        }
        return beans;
    }

    /** The class that makes the bean: its configuration, or itself. */
    private static String home(ConfigurableListableBeanFactory factory, String name) {
        var method = factory.getMergedBeanDefinition(name) instanceof RootBeanDefinition definition
                ? definition.getResolvedFactoryMethod()
                : null;
        return method == null
                ? factory.getType(name).getName()
                : method.getDeclaringClass().getName();
    }

    private static List<Answered> forms(ConfigurableApplicationContext context, Map<String, String> classes) {
        var forms = new ArrayList<Answered>();
        for (var form : context.getBeansOfType(TaskForm.class).values()) {
            var type = form.getClass().getName();
            forms.add(new Answered(
                    form.key().process(),
                    form.key().element(),
                    type,
                    form.answers(),
                    form.duty().impartial(),
                    form instanceof GateForm<?>,
                    views(classes, BASE + module(type) + ".")));
        }
        return forms;
    }

    /** The view… names that stand in the module's classes: a name that stands nowhere can never be filled. */
    private static Set<String> views(Map<String, String> classes, String module) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(module))
                .flatMap(entry -> VIEW.matcher(entry.getValue()).results())
                .map(hit -> hit.group())
                .collect(Collectors.toSet());
    }

    private static String module(String type) {
        var rest = type.substring(BASE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
