package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TasklistLocalesTest {
    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyTextOfTasklistIsThere(String language) throws IOException {
        var english = texts(ofTheEngine());
        var translated = texts(new ClassPathResource(FOLDER + language + ".json"));

        assertThat(translated.keySet()).isEqualTo(english.keySet());
        assertThat(translated).allSatisfy((key, text) -> {
            assertThat(text.isBlank())
                    .as(key + " is empty")
                    .isEqualTo(english.get(key).isBlank());
            assertThat(places(text)).as("places in " + key).isEqualTo(places(english.get(key)));
        });
    }

    /** The English texts in the engine's jar, over which ours are laid. */
    private static Resource ofTheEngine() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "en.json"))
                .filter(file -> file.toString().contains("camunda-webapp"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> texts(Resource file) throws IOException {
        var json = file.getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
        var texts = new TreeMap<String, String>();
        collect("", new ObjectMapper().readTree(json), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "/" + index, node.get(index), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static java.util.Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group(1)).collect(java.util.stream.Collectors.toSet());
    }
}
