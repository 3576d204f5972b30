package org.wopengine.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table in {@code docs/bad-input.md}: which test is for what, and how much of it there is at least. */
public final class BadInputPage {
    /** The fuzzing works in a folder of its own. */
    private static final Path PAGE = Path.of(System.getProperty("basedir", "")).resolve("docs/bad-input.md");

    private BadInputPage() {}

    /**
     * One line.
     *
     * @param test name of a class, or {@code Class#method}; a dash if there is none yet
     */
    record Line(String row, String words, String test, long cases) {}

    /** Holds that a suite ran as many cases as the page promises, and tells how many. */
    public static void holds(String test, long cases) {
        var promised = lines().stream()
                .filter(line -> line.test().equals(test))
                .mapToLong(Line::cases)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page has no line for " + test));
        System.out.printf("%8d  cases of bad input: %s%n", cases, test);
        assertThat(cases).as("cases of %s", test).isGreaterThanOrEqualTo(promised);
    }

    static List<Line> lines() {
        var page = text();
        var table = page.substring(page.indexOf("<!-- cases -->"), page.indexOf("<!-- end -->"));
        return table.lines()
                .filter(line -> line.matches("\\| B\\d+ \\|.*"))
                .map(line -> line.split(" \\| ?|^\\| "))
                .map(cells -> new Line(cells[1], cells[2], cells[3].replace("`", ""), Long.parseLong(cells[4].strip())))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
