package org.wopengine.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/** One row of {@code .ci/advisories.csv}. */
record Advisory(
        String id,
        String component,
        VersionRange affected,
        String fixedIn,
        State state,
        List<String> guards,
        Source source,
        LocalDate lookedAt,
        String what) {

    enum State {
        /** No affected version is in the tree. */
        FIXED,
        /** An affected version is in the tree, and a test of ours holds the way to it closed. */
        MITIGATED,
        /** An affected version is in the tree, and what it needs is not used here; guards watch over that. */
        NOT_REACHABLE,
        /** An affected version is in the tree and nobody has judged it yet; allowed up to a date only. */
        OPEN
    }

    enum Source {
        RECORD,
        VENDOR,
        DOWNSTREAM
    }

    private static final Path LIST = Path.of(".ci/advisories.csv");
    private static final String HEADER = "id;component;affected;fixed in;state;guards;source;looked at;what";

    static List<Advisory> all() {
        try {
            return read(Files.readAllLines(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Advisory> read(List<String> lines) {
        var rows = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("The first row has to be: " + HEADER);
        }
        var advisories = new ArrayList<Advisory>();
        rows.stream().skip(1).map(Advisory::parse).forEach(advisories::add);
        return advisories;
    }

    static Advisory parse(String row) {
        var cells = row.split(";", -1);
        if (cells.length != 9) {
            throw new IllegalArgumentException("A row has 9 cells, this one has " + cells.length + ": " + row);
        }
        return new Advisory(
                cells[0],
                cells[1],
                range(cells[2]),
                cells[3],
                State.valueOf(constant(cells[4])),
                Arrays.stream(cells[5].split(" "))
                        .filter(guard -> !guard.isBlank())
                        .toList(),
                Source.valueOf(constant(cells[6])),
                LocalDate.parse(cells[7]),
                cells[8]);
    }

    boolean affects(Component candidate) {
        return candidate.is(component) && affected.containsVersion(new DefaultArtifactVersion(candidate.version()));
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static VersionRange range(String text) {
        try {
            var range = VersionRange.createFromVersionSpec(text);
            if (range.getRecommendedVersion() != null) {
                // a bare version is only a recommendation for Maven and would contain every version
                throw new IllegalArgumentException("Write a range, for example [1.0,1.4) or [1.3]: " + text);
            }
            return range;
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("Not a range of versions: " + text, e);
        }
    }
}
