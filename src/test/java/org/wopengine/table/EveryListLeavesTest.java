package org.wopengine.table;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopengine.identity.policy.Action;

/**
 * Every list on a page can be taken along as CSV and XLSX, or it stands here why not. A list is a table with a row for each of
 * something; its links stand behind it, before the next table.
 */
class EveryListLeavesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TABLE = Pattern.compile("<table\\b");
    private static final Pattern ROWS =
            Pattern.compile("<tr[^>]*?th:each=\"([^\"]+)\"|^<table th:replace=\"~\\{[^}]*?:: (\\w+)");
    private static final Pattern LINKS = Pattern.compile("~\\{table/parts :: (?:take|take-what|export)\\(");
    private static final Pattern EXPORT = Pattern.compile("table/parts :: export\\([|']([^|']+)[|']\\)");
    private static final Pattern TAKE = Pattern.compile("table/parts :: take\\(([|'])(.+?)\\1, \\1(.+?)\\1\\)");

    private static final String ONE_RECORD = "lays one record out, which leaves as a whole: ";

    /** Why the lists of a template, or one of them, stay: {@code template} or {@code template|what is repeated}. */
    private static final Map<String, String> STAY = Map.ofEntries(
            entry("agreement/agreement.html", ONE_RECORD + "the agreement as PDF"),
            entry("agreement/differences.html", ONE_RECORD + "cells of one change"),
            entry("agreement/print.html", "is a file itself"),
            entry("audit/proof.html", ONE_RECORD + "the proof, and the record as JSON"),
            entry(
                    "administration.html|finding : ${findings}",
                    "is how rights stand this minute, empty on a sound system"),
            entry("closure/print.html", "is a file itself"),
            entry(
                    "dossier/dossier.html",
                    ONE_RECORD + "the dossier as PDF and JSON; its documents have a list of their own"),
            entry("exchange/preview.html", "is about a file that its reader has brought"),
            entry("identity/account.html", "is where its reader is signed in"),
            entry("insight/parts.html", "is a part; the pages that show it have the links"),
            entry("integrity/list.html", "is in confidence: a file would stay with a reviewer who steps back"),
            entry("integrity/file.html", "is in confidence"),
            entry("matching/weights.html|move : ${effect.moves}", "is a trial of weights that are not in force"),
            entry("principle/accountability.html", ONE_RECORD + "the page is public and stays; printed by the browser"),
            entry("registry/profile.html", ONE_RECORD + "one profile"),
            entry("retention/people.html", "would put logins beside pseudonyms, outside of what retention ends"),
            entry("retention/person.html", "counts the rows of one person before they go"),
            entry("trail/path.html", ONE_RECORD + "one run; the event log has its tasks"),
            entry("trail/print.html", "is a file itself"),
            entry("trail/seen.html", ONE_RECORD + "one form, in the record as JSON"),
            entry("trail/values.html", ONE_RECORD + "what became different; the answers are in the record as JSON"),
            entry("workplan/changes.html", ONE_RECORD + "cells of one change"),
            entry("workplan/plan.html", ONE_RECORD + "the work plan as PDF and as a spreadsheet"),
            entry("workplan/print.html", "is a file itself"));

    @Test
    void everyListHasItsLinksOrAReason() throws IOException {
        var lists = lists();

        assertThat(lists).hasSizeGreaterThan(60);
        assertThat(withoutLinks(lists)).filteredOn(list -> !stays(list)).isEmpty();
    }

    @Test
    void everyReasonIsNeeded() throws IOException {
        var without = withoutLinks(lists());

        assertThat(STAY).allSatisfy((list, reason) -> {
            assertThat(reason).as(list).isNotBlank();
            assertThat(without).as(list).anyMatch(one -> one.equals(list) || one.startsWith(list + "|"));
        });
    }

    @Test
    void aListWithoutLinksIsFoundAlsoBehindOneWithLinks() {
        var table = "<table><tbody><tr th:each=\"%s\"><td></td></tr></tbody></table>";
        var links = "<p th:replace=\"~{table/parts :: export('/somewhere')}\">Take along</p>";
        var facts = "<table><tr><td>A fact</td></tr></table>";

        assertThat(withoutLinks(listsOf(
                        "new.html", table.formatted("a : ${as}") + links + facts + table.formatted("b : ${bs}"))))
                .containsExactly("new.html|b : ${bs}")
                .noneMatch(EveryListLeavesTest::stays);
        assertThat(withoutLinks(
                        listsOf("new.html", table.formatted("a : ${as}") + table.formatted("b : ${bs}") + links)))
                .containsExactly("new.html|a : ${as}");
        assertThat(withoutLinks(listsOf("new.html", "<table th:replace=\"~{insight/parts :: times(${x})}\"></table>")))
                .containsExactly("new.html|times");
    }

    /** What a template says of its files is open for the readers of its page; an address nobody opens would be a dead link. */
    @Test
    void everyLinkLeadsToADoor() throws IOException {
        var open = Stream.of(Action.values())
                .flatMap(Action::doors)
                .map(door -> plain(door.path().toString()))
                .toList();

        assertThat(addresses())
                .hasSizeGreaterThan(25)
                .allSatisfy(address -> assertThat(open).as(address).contains(plain(address)));
    }

    /** An address with a star for whatever stands in it. */
    private static String plain(String address) {
        return address.replaceFirst("\\?.*", "")
                .replaceAll("\\$?\\{[^}]*}", "*")
                .replaceAll("/export/(csv|xlsx)", "/export/*");
    }

    private static List<String> addresses() throws IOException {
        var addresses = new ArrayList<String>();
        for (var text : templates().values()) {
            var export = EXPORT.matcher(text);
            while (export.find()) {
                addresses.add(export.group(1) + "/export/csv");
            }
            var take = TAKE.matcher(text);
            while (take.find()) {
                addresses.add(take.group(2));
                addresses.add(take.group(3));
            }
        }
        return addresses;
    }

    private static boolean stays(String list) {
        return STAY.containsKey(list) || STAY.containsKey(list.substring(0, list.indexOf('|')));
    }

    private static List<String> withoutLinks(Map<String, Boolean> lists) {
        return lists.entrySet().stream()
                .filter(list -> !list.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Boolean> lists() throws IOException {
        var lists = new TreeMap<String, Boolean>();
        templates().forEach((name, text) -> lists.putAll(listsOf(name, text)));
        return lists;
    }

    /** Whether each list of a template has links before the next table. */
    private static Map<String, Boolean> listsOf(String name, String text) {
        var lists = new TreeMap<String, Boolean>();
        var tables = TABLE.matcher(text).results().map(table -> table.start()).toList();
        for (int at = 0; at < tables.size(); at++) {
            var end = at + 1 < tables.size() ? tables.get(at + 1) : text.length();
            var part = text.substring(tables.get(at), end);
            var rows = ROWS.matcher(part);
            if (rows.find()) {
                var what = rows.group(1) == null ? rows.group(2) : rows.group(1);
                var list = name + "|" + what;
                lists.merge(list, LINKS.matcher(part).find(), Boolean::logicalAnd);
            }
        }
        return lists;
    }

    private static Map<String, String> templates() throws IOException {
        var texts = new HashMap<String, String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                texts.put(TEMPLATES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
