package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The page {@code docs/history-size.md}, and whether what was measured is what it says. */
final class HistoryPage {
    private static final Path PAGE = Path.of("docs", "history-size.md");
    private static final Pattern LINE = Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\| (\\d+) \\| (\\d+) \\|");

    /** Salts, ids and moments differ in length and the odd job runs twice. */
    private static final double ROOM = 0.03;

    private static final int FEW_ROWS = 3;
    private static final int FEW_BYTES = 4_000;

    private HistoryPage() {}

    /** Holds each table against the page, or writes the page anew with {@code -Dwop.update=true}. */
    static void hold(HistorySize.Size left) {
        try {
            if (Boolean.getBoolean("wop.update")) {
                Files.writeString(PAGE, document(left));
            }
            var rows = new TreeMap<String, Long>();
            var bytes = new TreeMap<String, Long>();
            LINE.matcher(Files.readString(PAGE)).results().forEach(line -> {
                rows.put(line.group(1), Long.valueOf(line.group(2)));
                bytes.put(line.group(1), Long.valueOf(line.group(3)));
            });
            assertThat(rows).as("docs/history-size.md").isNotEmpty();
            left.tables().forEach((name, table) -> {
                var told = name.replaceFirst("^(public|wop)\\.", "");
                near(told + ", rows", table.rows(), rows.getOrDefault(told, 0L), FEW_ROWS);
                near(told + ", bytes", table.bytes(), bytes.getOrDefault(told, 0L), FEW_BYTES);
            });
            assertThat(left.tables().keySet().stream().map(name -> name.replaceFirst("^(public|wop)\\.", "")))
                    .as("docs/history-size.md names what is not written any more")
                    .containsAll(rows.keySet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void near(String what, long measured, long told, long few) {
        assertThat(Math.abs(measured - told))
                .as(
                        "%s: %d measured, %d told; write docs/history-size.md anew with -Dwop.update=true",
                        what, measured, told)
                .isLessThanOrEqualTo(Math.max(few, Math.round(told * ROOM)));
    }

    private static String document(HistorySize.Size left) {
        var engine = left.of(HistorySize.Kind.ENGINE);
        var record = left.of(HistorySize.Kind.RECORD);
        var state = left.of(HistorySize.Kind.STATE);
        var history = left.history();
        return """
                # What a partnership leaves behind

                Rows and bytes that one whole partnership leaves in the database, from the first interest to the last
                follow-up, through every form and every way back (`LifecycleWalk`: %s).
                Measured on the second walk by `SqlBudgetIT`, which fails when a table is more than a few rows or 3 %% away from this page; a
                change that is meant is written here by `mvn verify -Dit.test=SqlBudgetIT -Dwop.update=true`. Bytes are those of the rows as they are stored, without indexes.

                | What | Rows | Bytes of rows |
                |---|---:|---:|
                | History of the engine | %d | %d |
                | Our record | %d | %d |
                | History together | %d | %d |
                | How things stand | %d | %d |

                On disk with indexes, in whole pages: about %s, of which the history of the engine %s.
                Written ahead (WAL) by the whole walk: about %s.

                <!-- begin: words -->
                %s
                <!-- end: words -->

                | Table | What it is | Rows | Bytes |
                |---|---|---:|---:|
                %s
                """
                .formatted(
                        "agreement negotiated twice, plan amended, two reports, review, closure, three follow-ups",
                        engine.rows(),
                        engine.bytes(),
                        record.rows(),
                        record.bytes(),
                        history.rows(),
                        history.bytes(),
                        state.rows(),
                        state.bytes(),
                        megabytes(history.plus(state).disk()),
                        megabytes(engine.disk()),
                        megabytes(left.wal()),
                        words(),
                        left.lines());
    }

    /** What a person wrote about the figures stays. */
    private static String words() {
        try {
            var page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
            var begin = page.indexOf("<!-- begin: words -->");
            return begin < 0
                    ? ""
                    : page.substring(begin + "<!-- begin: words -->".length(), page.indexOf("<!-- end: words -->"))
                            .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1e6);
    }
}
