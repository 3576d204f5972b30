package org.wopengine.agreement.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopengine.agreement.paper.Article.Line;

/** What differs in one article between two versions. */
public record Change(String heading, List<Cell> cells) {

    /** @param before, after empty if nothing was said */
    public record Cell(String label, String before, String after) {}

    /** Only what differs, in the order of the later version; what it says no more comes last in its article. */
    static List<Change> between(List<Article> before, List<Article> after) {
        var earlier = before.stream().collect(Collectors.toMap(Article::key, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var article : after) {
            var then = earlier.get(article.key());
            var cells = cells(then == null ? List.of() : then.said(), article.said());
            if (!cells.isEmpty()) {
                changes.add(new Change(article.heading(), cells));
            }
        }
        return changes;
    }

    private static List<Cell> cells(List<Line> before, List<Line> after) {
        var then = byKey(before);
        var now = byKey(after);
        var keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(then.keySet());
        return keys.stream()
                .filter(key -> !text(then.get(key)).equals(text(now.get(key))))
                .map(key ->
                        new Cell(label(now.getOrDefault(key, then.get(key))), text(then.get(key)), text(now.get(key))))
                .toList();
    }

    /** Two rows of the same name, such as two sums of one funder, are told one after the other. */
    private static Map<String, Line> byKey(List<Line> lines) {
        var byKey = new LinkedHashMap<String, Line>();
        lines.forEach(line -> byKey.merge(
                line.key(), line, (one, other) -> new Line(one.key(), one.label(), one.text() + "\n" + other.text())));
        return byKey;
    }

    private static String text(Line line) {
        return line == null ? "" : line.text();
    }

    private static String label(Line line) {
        return line.label() == null ? "" : line.label();
    }
}
