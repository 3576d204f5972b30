package org.wopengine.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wopengine.Canary;
import org.wopengine.badinput.Values;

/**
 * A value that does not belong into a parameter.
 *
 * @param kind class of the negative
 * @param text as it stands in an address or a form; null to leave the parameter out
 * @param json as it stands in a body
 * @param hopeless whether no parameter of any kind may take it
 */
record Bad(String kind, String text, JsonNode json, boolean hopeless) {
    /** What the expressions among the values would come out as. */
    static final String CALCULATED = String.valueOf(191 * 193);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<Bad> ALL = all();

    /** Whether it fits into an address; what is longer the container refuses, whatever stands in it. */
    boolean fitsAddress() {
        return text == null || text.length() <= 10_000;
    }

    static List<Bad> values() {
        return ALL;
    }

    static Collection<String> kinds() {
        return ALL.stream().map(Bad::kind).distinct().toList();
    }

    private static List<Bad> all() {
        var all = new ArrayList<Bad>();
        all.add(new Bad("missing", null, null, false));
        all.add(new Bad("null", "null", JSON.nullNode(), false));
        all.add(text("empty", ""));
        all.add(text("empty", "  "));
        all.add(new Bad("type", "[1]", JSON.arrayNode().add(1), false));
        all.add(new Bad("type", "{}", JSON.objectNode().put("a", 1), false));
        all.add(new Bad("type", "true", JSON.booleanNode(true), false));
        all.add(text("long", "x".repeat(257)));
        all.add(text("long", "x".repeat(10_000)));
        all.add(hopeless("long", "x".repeat(1_000_000)));
        for (var text : Values.ODD_TEXTS.subList(17, 24)) {
            all.add(text("unicode", text));
        }
        all.add(hopeless("NUL", "a\u0000b"));
        all.add(hopeless("surrogate", "a\uD800b"));
        all.add(text("markup", "\"><script>alert(7)</script>"));
        all.add(text("SQL", "x' or '1'='1'; drop table wop.operator; --"));
        all.add(text("expression", "${191*193}"));
        all.add(text("expression", "#{191*193}__${191*193}__::x"));
        all.add(text("expression", Canary.SONG));
        all.add(text("traversal", "../../../../../etc/passwd"));
        all.add(text("header", "a\r\nSet-Cookie: b=c"));
        all.add(new Bad("number", "NaN", JSON.textNode("NaN"), false));
        all.add(new Bad("number", "1e400", JSON.numberNode(new BigDecimal("1e400")), false));
        all.add(new Bad("number", "-99999999999999999999", JSON.textNode("-99999999999999999999"), false));
        all.add(text("date", "2025-02-29"));
        all.add(text("date", "10000-01-01T00:00:00.000+0000"));
        all.add(text("date", "2026-03-29T02:30:00.000+0100"));
        return List.copyOf(all);
    }

    private static Bad text(String kind, String text) {
        return new Bad(kind, text, JSON.textNode(text), false);
    }

    private static Bad hopeless(String kind, String text) {
        return new Bad(kind, text, JSON.textNode(text), true);
    }

    @Override
    public String toString() {
        return kind + " " + (text == null ? "" : text.length() > 40 ? text.length() + " characters" : text);
    }
}
