package org.wopengine.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.shared.DocumentReference;
import org.wopengine.walk.AnswerKeys.AnswerKey;

/** Submissions no form may take, made from good answers by spoiling one thing at a time. */
final class HostileAnswers {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String MARKUP = "<img src=x onerror=alert(7)>";
    private static final List<String> EXPRESSIONS = List.of("${7*7}", "#{7*7}", MARKUP);

    private final Map<String, Object> good;
    private final List<Hostile> all = new ArrayList<>();

    private HostileAnswers(Map<String, Object> good) {
        this.good = good;
    }

    /** @param body as it goes over the wire */
    record Hostile(String what, String body) {}

    static List<Hostile> against(Class<?> answers, Map<String, Object> good) {
        var hostile = new HostileAnswers(good);
        var keys = AnswerKeys.of(answers);
        keys.forEach(hostile::spoil);
        hostile.spoilRows(keys);
        hostile.addTo(keys.get(0));
        hostile.bodies();
        return hostile.all;
    }

    private void spoil(AnswerKey key) {
        if (key.has(NotNull.class) || key.has(NotBlank.class) || key.has(NotEmpty.class)) {
            if (key.row().isEmpty() || rowStaysWithout(key)) {
                without(key.key());
                with(key, "blank", "  ");
            }
        }
        if (key.list()) {
            spoilList(key);
        } else if (key.type().isEnum()) {
            spoilChoice(key);
        } else if (key.type() == String.class) {
            spoilText(key);
        } else if (key.type() == Boolean.class) {
            List.of("maybe", 1, "${true}").forEach(value -> with(key, "no truth", value));
        } else if (key.type() == DocumentReference.class) {
            List.of("D-0/1", "D-999999999/1", "D-1", "17", "D-1/0", "../../etc/passwd", "${7*7}", 17, true)
                    .forEach(value -> with(key, "no file", value));
        } else if (key.type() == LocalDate.class) {
            spoilDate(key);
        } else {
            spoilNumber(key);
        }
    }

    private void spoilList(AnswerKey key) {
        with(
                key,
                "text for a list",
                key.type().isEnum() ? key.type().getEnumConstants()[0].toString() : "en");
        json(key, "unknown choice", "[\"NO_SUCH\"]");
        json(key, "expression among choices", "[\"${7*7}\"]");
        json(key, "object for a list", "{\"a\":1}");
        json(key, "number among choices", "[1]");
        json(key, "list of lists", "[[\"en\"]]");
        json(key, "broken list", "[\"en\"");
    }

    private void spoilChoice(AnswerKey key) {
        with(key, "unknown choice", "NO_SUCH");
        with(key, "choice by number", 0);
        with(
                key,
                "choice in small letters",
                key.type().getEnumConstants()[0].toString().toLowerCase());
        EXPRESSIONS.forEach(text -> with(key, "markup or expression as choice", text));
    }

    private void spoilText(AnswerKey key) {
        with(key, "number for text", 42);
        json(key, "list for text", "[\"a\"]");
        with(key, "NUL", "before\u0000after");
        with(key, "half a sign", "before\uD800after");
        with(key, "endless text", "x".repeat(200_000));
        if (key.has(Size.class)) {
            with(key, "one sign too many", "x".repeat(key.rule(Size.class).max() + 1));
        }
        if (key.has(Email.class)) {
            with(key, "no address", "nobody at home");
        }
        if (key.has(CurrencyCode.class)) {
            with(key, "no currency", "QQQ");
        }
    }

    private void spoilDate(AnswerKey key) {
        List.of("31/12/2026", "2026-02-30", "${7*7}", "9999-01-01", 20260101)
                .forEach(value -> with(key, "no date", value));
        if (key.has(Future.class)) {
            with(key, "past", "2001-01-01");
        }
        if (key.has(PastOrPresent.class)) {
            with(key, "future", "2199-01-01");
        }
    }

    private void spoilNumber(AnswerKey key) {
        List.of("twelve", "12,5", "NaN", "1e400", true).forEach(value -> with(key, "no number", value));
        if (key.type() == BigDecimal.class) {
            with(key, "too many decimals", "1.0000000001");
        } else {
            with(key, "fraction", 1.5);
            with(key, "too large", 3_000_000_000L);
        }
        if (key.has(Min.class)) {
            with(key, "below", key.rule(Min.class).value() - 1);
        }
        if (key.has(Max.class)) {
            with(key, "above", key.rule(Max.class).value() + 1);
        }
        if (key.has(DecimalMin.class)) {
            with(key, "below", new BigDecimal(key.rule(DecimalMin.class).value()).subtract(BigDecimal.ONE));
        }
        if (key.has(DecimalMax.class)) {
            with(key, "above", new BigDecimal(key.rule(DecimalMax.class).value()).add(BigDecimal.ONE));
        }
        if (key.has(Digits.class)) {
            with(key, "too many digits", "9".repeat(key.rule(Digits.class).integer() + 1));
        }
    }

    /** A row past the last, and a column no row has. */
    private void spoilRows(List<AnswerKey> keys) {
        keys.stream()
                .map(AnswerKey::row)
                .filter(row -> !row.isEmpty())
                .distinct()
                .forEach(row -> {
                    var rows = row.substring(0, row.length() - 2);
                    var column = keys.stream()
                            .filter(key -> key.row().equals(row))
                            .findFirst()
                            .orElseThrow();
                    var name = column.key().substring(row.length());
                    List.of(rows + "99_" + name, rows + "0_" + name, rows + "1_noSuch", rows + "-1_" + name)
                            .forEach(key -> extra("no such row or column", key, plain("x")));
                });
    }

    /** Variables no form asks for, and types no form sends. */
    private void addTo(AnswerKey key) {
        List.of("noSuch", "command", "initiator", "decisionX", "partnership", "__proto__", "a.b", "${7*7}", " ", MARKUP)
                .forEach(name -> extra("extra variable", name, plain("x")));
        for (var type : odd()) {
            extra("extra typed variable", "noSuch", type);
            extra("odd type for " + key.key(), key.key(), type);
        }
        json(key, "deep", "[".repeat(20_000) + "]".repeat(20_000));
        json(key, "long list", "[" + "\"x\",".repeat(20_000) + "\"x\"]");
        with(key, "a megabyte", "x".repeat(1 << 20));
    }

    private static List<Map<String, Object>> odd() {
        return List.of(
                typed(
                        "Object",
                        "rO0ABXQAAXg=",
                        Map.of(
                                "objectTypeName", "java.util.ArrayList",
                                "serializationDataFormat", "application/x-java-serialized-object")),
                typed(
                        "Object",
                        "[\"x\"]",
                        Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/json")),
                typed(
                        "Object",
                        "{}",
                        Map.of(
                                "objectTypeName", "org.wopengine.WopEngine",
                                "serializationDataFormat", "application/json")),
                typed("Bytes", "AAAA", Map.of()),
                typed("File", "AAAA", Map.of("filename", "a.html", "mimetype", "text/html")),
                typed("Xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", Map.of()),
                typed("Json", "{\"a\":", Map.of()),
                typed("Date", "2026-01-01T00:00:00.000+0000", Map.of()),
                typed("NoSuchType", "x", Map.of()),
                typed("Integer", "x", Map.of()));
    }

    private void bodies() {
        var deep = "[".repeat(50_000);
        for (var body : List.of(
                "",
                "not json",
                "[]",
                "null",
                "\"x\"",
                "{",
                "{}",
                "{\"variables\":null}",
                "{\"variables\":{}}",
                "{\"variables\":[]}",
                "{\"variables\":\"x\"}",
                "{\"variables\":{\"decision\":\"APPROVE\"}}",
                "{\"variables\":{\"decision\":null}}",
                "{\"variables\":{\"decision\":[]}}",
                "{\"variables\":{},\"withVariablesInReturn\":true}",
                "{\"variables\":{},\"businessKey\":\"WOP-2026-0001\"}",
                "{\"noSuch\":1}",
                "{\"variables\":" + deep,
                deep,
                "<xml/>",
                "\u0000")) {
            all.add(new Hostile("body " + body.substring(0, Math.min(40, body.length())), body));
        }
    }

    private boolean rowStaysWithout(AnswerKey key) {
        return good.containsKey(key.key())
                && good.keySet().stream()
                                .filter(name -> name.startsWith(key.row()))
                                .count()
                        > 1;
    }

    private void without(String key) {
        var answers = new HashMap<>(good);
        answers.remove(key);
        all.add(new Hostile(key + " missing", body(packed(answers))));
    }

    private void with(AnswerKey key, String what, Object value) {
        extra(what + " " + key.key() + "=" + shortened(value), key.key(), plain(value));
    }

    private void json(AnswerKey key, String what, String value) {
        extra(what + " " + key.key(), key.key(), typed("Json", value, Map.of()));
    }

    private void extra(String what, String name, Map<String, Object> variable) {
        var variables = packed(good);
        variables.put(name, variable);
        all.add(new Hostile(what + " " + name, body(variables)));
    }

    private static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static Map<String, Object> plain(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> typed(String type, String value, Map<String, String> details) {
        return Map.of("value", value, "type", type, "valueInfo", details);
    }

    private static Map<String, Object> packed(Map<String, Object> answers) {
        var variables = new HashMap<String, Object>();
        answers.forEach((name, value) -> variables.put(
                name, value instanceof List<?> list ? typed("Json", write(list), Map.of()) : plain(value)));
        return variables;
    }

    private static String body(Map<String, Object> variables) {
        return write(Map.of("variables", variables));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
