package org.wopengine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every text exists in English, French and Spanish, with the same arguments. */
class LanguageTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path BROKEN = Path.of("src/test/resources/language");

    @Test
    void allTextsExistInAllLanguages() {
        var messages = new Bundles(RESOURCES.resolve("messages"), true);

        assertThat(messages.names()).isNotEmpty();
        assertThat(messages.mistakes()).isEmpty();
    }

    @Test
    void allValidationTextsExistInAllLanguages() {
        var validation = new Bundles(RESOURCES, false);

        assertThat(validation.names()).contains("ValidationMessages");
        assertThat(validation.mistakes()).isEmpty();
    }

    @Test
    void brokenTextsAreReported() {
        assertThat(new Bundles(BROKEN, true).mistakes())
                .containsExactlyInAnyOrder(
                        "broken.properties: broken.empty is empty",
                        "broken_es.properties is missing",
                        "broken_fr.properties: broken.apostrophe has a single apostrophe, which swallows it; write two",
                        "broken_fr.properties: broken.arguments has the arguments [{0}], English has [{0}, {1}]",
                        "broken_fr.properties: broken.missing is missing",
                        "broken_fr.properties: broken.surplus is not in English");
    }

    @Test
    void validationTextsMayHaveApostrophes() {
        assertThat(new Bundles(BROKEN, false).mistakes()).noneMatch(mistake -> mistake.contains("apostrophe"));
    }
}
