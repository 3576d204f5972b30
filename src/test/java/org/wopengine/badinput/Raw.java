package org.wopengine.badinput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.wopengine.badinput.Fields.OneField;

/**
 * Answers as they come in for one record: some or all of the fields plainly filled in, then edited here and there with
 * whatever comes to mind. Shrinking takes the edits away, so a failure shows the few that matter.
 *
 * @param filled what the edits were made on
 */
public record Raw(Class<?> type, Map<String, Object> filled, List<Edit> edits) {
    private static final Map<Class<?>, Arbitrary<Raw>> KNOWN = new ConcurrentHashMap<>();
    private static final List<String> STRANGE_KEYS = List.of(
            "noSuch",
            "",
            " ",
            "a.b",
            "__proto__",
            "class",
            "${7*7}",
            "<b>",
            "rows_1_x",
            "a\u0000b",
            "\uD800",
            "x".repeat(5_000),
            "decision ",
            "DECISION");

    /**
     * One field changed.
     *
     * @param value null to leave the field out
     */
    public record Edit(String key, Object value) {
        @Override
        public String toString() {
            var text = String.valueOf(value);
            return key + "=" + (text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text)
                    + (value == null ? "" : " " + value.getClass().getSimpleName());
        }
    }

    public Map<String, Object> answers() {
        var answers = new HashMap<String, Object>(filled);
        for (var edit : edits) {
            if (edit.value() == null) {
                answers.remove(edit.key());
            } else {
                answers.put(edit.key(), edit.value());
            }
        }
        return answers;
    }

    /** Answers out of nowhere. */
    public static Arbitrary<Raw> of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Raw::outOfNowhere);
    }

    private static Arbitrary<Raw> outOfNowhere(Class<?> type) {
        var fields = Fields.of(type);
        var filled = Combinators.combine(Arbitraries.longs(), Arbitraries.of(0, 50, 100, 100))
                .as((seed, percent) -> filled(fields, new Random(seed), percent));
        return Combinators.combine(filled, edits(fields, 12)).as((begun, edits) -> new Raw(type, begun, edits));
    }

    /** Good answers with a few edits. */
    public static Arbitrary<Raw> on(Class<?> type, Map<String, Object> good) {
        return edits(Fields.of(type), 4).map(edits -> new Raw(type, good, edits));
    }

    private static Map<String, Object> filled(List<OneField> fields, Random random, int percent) {
        var filled = new HashMap<String, Object>();
        for (var field : fields) {
            if (random.nextInt(100) < percent) {
                filled.put(field.key(), Values.plain(field, random));
            }
        }
        return filled;
    }

    private static Arbitrary<List<Edit>> edits(List<OneField> fields, int most) {
        var fitting = fields.stream()
                .map(field -> Values.fitting(field).map(value -> new Edit(field.key(), value)))
                .toList();
        var odd = fields.stream()
                .map(field -> Values.anything().injectNull(0.1).map(value -> new Edit(field.key(), value)))
                .toList();
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.oneOf(fitting)),
                        Tuple.of(6, Arbitraries.oneOf(odd)),
                        Tuple.of(
                                1,
                                Combinators.combine(Arbitraries.of(STRANGE_KEYS), Values.anything())
                                        .as(Edit::new)))
                .list()
                .ofMaxSize(most);
    }
}
