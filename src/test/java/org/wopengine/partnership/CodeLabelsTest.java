package org.wopengine.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.Stage;

class CodeLabelsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_es"})
    void everyConstantOfEveryCodeListHasALabel(String language) throws IOException {
        var labels = labels(language);

        assertThat(codeLists()).hasSizeGreaterThan(18);
        assertThat(codeLists().flatMap(list -> Arrays.stream(list.getEnumConstants())))
                .allSatisfy(constant ->
                        assertThat(labels.getProperty(key((Enum<?>) constant))).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_es"})
    void noLabelIsLeftOver(String language) throws IOException {
        var keys = codeLists()
                .flatMap(list -> Arrays.stream(list.getEnumConstants()))
                .map(constant -> key((Enum<?>) constant))
                .toList();

        assertThat(labels(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static Stream<Class<?>> codeLists() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        var found = Stream.of("org.wopengine.partnership", "org.wopengine.operator")
                .flatMap(module -> scanner.findCandidateComponents(module).stream())
                .map(definition -> type(definition.getBeanClassName()))
                .filter(type -> !type.equals(PartnershipSearch.Order.class) && !type.equals(PartnershipAction.class));
        return Stream.concat(found, Stream.of(Stage.class, GateChoice.class));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String key(Enum<?> constant) {
        return "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static Properties labels(String language) throws IOException {
        var labels = new Properties();
        var file = "/messages/code" + language + ".properties";
        try (var in = new InputStreamReader(CodeLabelsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            labels.load(in);
        }
        return labels;
    }
}
