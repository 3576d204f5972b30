package org.wopengine.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The library for charts makes HTML of the names in a series of the kind "lines" when somebody points at it (CVE-2026-45249).
 * We draw other kinds, and what appears when somebody points at them is drawn as text, never made as HTML.
 */
class ChartScriptsTest {
    private static final Path OURS = Path.of("src/main/resources");
    private static final Pattern SERIES = Pattern.compile("series:(?<what>[^\\n]*)");
    private static final Pattern KIND = Pattern.compile("type: *'(?<kind>[^']*)'");

    @Test
    void weDrawBarsAndOwnShapesOnly() {
        var scripts = scripts();

        assertThat(scripts).as("scripts that draw charts").isNotEmpty();
        assertThat(scripts)
                .allSatisfy((name, script) ->
                        assertThat(kinds(script)).as(name).isNotEmpty().isSubsetOf("bar", "custom"));
    }

    @Test
    void whatIsPointedAtIsDrawnAsText() {
        assertThat(scripts()).allSatisfy((name, script) -> {
            assertThat(script).as(name).contains("const tip = { renderMode: 'richText'");
            assertThat(script.split("tooltip:", -1))
                    .as(name)
                    .hasSameSizeAs(script.split("tooltip: \\{ \\.\\.\\.tip", -1));
        });
    }

    @Test
    void aSeriesOfLinesIsSeen() {
        assertThat(kinds("setOption({ series: [{ type: 'lines', data: [] }] })"))
                .containsExactly("lines");
    }

    private static Map<String, String> scripts() {
        try (Stream<Path> files = Files.walk(OURS)) {
            var scripts = new TreeMap<String, String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                var script = Files.readString(file);
                if (script.contains("echarts")) {
                    scripts.put(file.toString(), script);
                }
            }
            return scripts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> kinds(String script) {
        var kinds = new TreeSet<String>();
        var series = SERIES.matcher(script);
        while (series.find()) {
            var kind = KIND.matcher(series.group("what"));
            assertThat(kind.find()).as(series.group()).isTrue();
            kinds.add(kind.group("kind"));
        }
        return List.copyOf(kinds);
    }
}
