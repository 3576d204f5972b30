package org.wopengine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one name in a language. */
class TermsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** A partnership is an "alianza"; an association of operators is one. */
    private static final Pattern OTHER_IN_SPANISH =
            Pattern.compile("asociaci(?:ón|ones)(?! de operadores)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A partnership is a "partenariat". */
    private static final Pattern OTHER_IN_FRENCH = Pattern.compile("jumelage", Pattern.CASE_INSENSITIVE);

    @Test
    void aPartnershipHasOneNameInEachLanguage() throws IOException {
        assertThat(lines("_es.properties", OTHER_IN_SPANISH)).isEmpty();
        assertThat(lines("_fr.properties", OTHER_IN_FRENCH)).isEmpty();
        assertThat(lines("_es.properties", Pattern.compile("alianza"))).hasSizeGreaterThan(100);
        assertThat(lines("_fr.properties", Pattern.compile("partenariat"))).hasSizeGreaterThan(100);
    }

    @Test
    void anotherNameIsFound() {
        assertThat(OTHER_IN_SPANISH.matcher("Todas las Asociaciones").find()).isTrue();
        assertThat(OTHER_IN_SPANISH
                        .matcher("Asociaciones de Operadores de Agua")
                        .find())
                .isFalse();
    }

    private static List<String> lines(String ending, Pattern term) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> read(file).lines().map(line -> file.getFileName() + ": " + line))
                    .filter(line -> term.matcher(line).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
