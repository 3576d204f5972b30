package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.identity.policy.Role;

/**
 * {@code docs/security.md} says what the policy says, and each row of {@code docs/asvs.csv} names a test that is there.
 * After a change: {@code mvn -q test -Dtest=SecurityPageTest -Dwop.update=true}.
 */
class SecurityPageTest {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path ROWS = Path.of("docs/asvs.csv");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path DECISIONS = Path.of("docs/adr");
    private static final Pattern REVIEWED =
            Pattern.compile("\\b([a-z][a-z ]*) in this page|((?:docs/[\\w/-]+|SECURITY)\\.md)|\\bADR (\\d+)");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+(?:Test|IT))\\b(?:#(\\w+))?");

    private record Row(String id, int level, String words, String state, String evidence) {
        static Row of(String line) {
            var cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(5);
            return new Row(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]);
        }
    }

    @Test
    void theTableIsFresh() throws IOException {
        var page = Files.readString(PAGE);
        var fresh = between(between(page, "access", access()), "asvs", summary(rows()));
        if (Boolean.getBoolean("wop.update")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(fresh)
                .as("mvn -q test -Dtest=SecurityPageTest -Dwop.update=true")
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void aStaleTableIsSeen() throws IOException {
        var page = Files.readString(PAGE);
        var stale = page.replace("withdraw an application", "withdraw anything");

        assertThat(between(stale, "access", access())).isEqualTo(page).isNotEqualTo(stale);
    }

    @Test
    void everyRowOfLevelOneAndTwoIsThere() throws IOException {
        assertThat(rows()).hasSize(210).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.level()).isBetween(1, 2);
            assertThat(row.state()).isIn("met", "partly", "open", "n/a");
            assertThat(row.words()).isNotBlank().hasSizeLessThan(60);
            assertThat(row.evidence()).as(row.id()).containsAnyOf("review: ", "Test", "IT");
        });
    }

    @Test
    void everyTestThatARowNamesIsThere() throws IOException {
        assertThat(rows().stream().flatMap(row -> unknown(row.evidence()).stream()))
                .isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsReported() {
        assertThat(unknown("HeadersTest#cookiesAreClosed NoSuchTest HeadersTest#noSuchMethod"))
                .containsExactly("NoSuchTest", "HeadersTest#noSuchMethod");
    }

    @Test
    void everyReviewThatARowNamesIsThere() throws IOException {
        assertThat(rows().stream().flatMap(row -> missing(row.evidence()).stream()))
                .isEmpty();
    }

    @Test
    void aReviewThatIsNotThereIsReported() {
        assertThat(missing("review: ADR 62, data in this page, docs/operating.md, SECURITY.md"))
                .isEmpty();
        assertThat(missing("review: no such thing in this page, docs/nothing.md, ADR 9999"))
                .containsExactly("no such thing in this page", "docs/nothing.md", "ADR 9999");
    }

    /** Against automation, authorization and logs: what these three ask for is there. */
    @Test
    void nothingIsOpenInTheChaptersThatHaveToBeClosed() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.id().matches("(2|8|16)\\..*"))
                .hasSize(34)
                .allSatisfy(row -> assertThat(row.state()).as(row.id()).isIn("met", "n/a"));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROWS).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .toList();
    }

    private static List<String> unknown(String evidence) {
        var unknown = new ArrayList<String>();
        var names = NAMED.matcher(evidence);
        while (names.find()) {
            if (!exists(names.group(1), names.group(2))) {
                unknown.add(names.group());
            }
        }
        return unknown;
    }

    /** Papers that a row names and that are not there: a file, a decision, a heading of the page. */
    private static List<String> missing(String evidence) {
        var missing = new ArrayList<String>();
        var named = REVIEWED.matcher(evidence);
        while (named.find()) {
            if (!isThere(named)) {
                missing.add(named.group());
            }
        }
        return missing;
    }

    private static boolean isThere(MatchResult named) {
        try {
            if (named.group(1) != null) {
                return Files.readString(PAGE).toLowerCase(Locale.ROOT).contains("\n## " + named.group(1) + "\n");
            }
            if (named.group(2) != null) {
                return Files.exists(Path.of(named.group(2)));
            }
            var number = "%04d-".formatted(Integer.parseInt(named.group(3)));
            try (var decisions = Files.list(DECISIONS)) {
                return decisions.anyMatch(path -> path.getFileName().toString().startsWith(number));
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean exists(String type, String method) {
        try (var files = Files.walk(TESTS)) {
            var file = files.filter(path -> path.getFileName().toString().equals(type + ".java"))
                    .findFirst();
            return file.isPresent()
                    && (method == null || Files.readString(file.get()).contains("void " + method + "("));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String access() {
        var roles = Role.values();
        var table = new StringBuilder("| May | nobody logged in | any login |");
        Arrays.stream(roles)
                .forEach(role -> table.append(" ").append(word(role)).append(" |"));
        table.append("\n|---|---|---|").append("---|".repeat(roles.length)).append("\n");
        for (var action : Action.values()) {
            table.append("| ").append(action.words()).append(" | ");
            table.append(action.who().includesAnonymous() ? "yes" : "").append(" | ");
            table.append(action.who().includesEveryLogin() ? "yes" : "").append(" |");
            for (var role : roles) {
                table.append(" ")
                        .append(action.who().includesEveryLogin() ? "yes" : cell(action, role))
                        .append(" |");
            }
            table.append("\n");
        }
        return table.toString().replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String cell(Action action, Role role) {
        var relations = action.who().relations(role);
        return relations.contains(Relation.ANY)
                ? "yes"
                : relations.stream().map(Relation::words).collect(Collectors.joining(", "));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String summary(List<Row> rows) {
        var byChapter = new TreeMap<Integer, List<Row>>(rows.stream()
                .collect(Collectors.groupingBy(row -> Integer.parseInt(row.id().split("\\.")[0]))));
        var states = List.of("met", "partly", "open", "n/a");
        var table = new StringBuilder(
                "| Chapter | rows | met | partly | open | not applicable |\n|---|---|---|---|---|---|\n");
        byChapter.forEach((chapter, its) -> table.append(line("V" + chapter, its, states)));
        return table.append(line("all", rows, states)).toString();
    }

    private static String line(String name, List<Row> rows, List<String> states) {
        return Stream.concat(
                        Stream.of(name, String.valueOf(rows.size())),
                        states.stream()
                                .map(state -> String.valueOf(rows.stream()
                                        .filter(row -> row.state().equals(state))
                                        .count())))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String between(String page, String mark, String text) {
        var begin = "<!-- generated: " + mark + " -->\n";
        var end = "<!-- end: " + mark + " -->";
        return page.substring(0, page.indexOf(begin) + begin.length()) + text + page.substring(page.indexOf(end));
    }
}
