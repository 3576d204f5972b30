package org.wopengine.identity.tasklist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wopengine.identity.QuestionLimit;

/**
 * What a body sent to the engine's API may hold. It is read here as strictly as possible, because whoever reads it
 * behind us may read it differently: one spelling of text (UTF-8), one value, no name twice, not deep.
 */
final class BodyRules {
    private static final int DEPTH = 32;

    /** What the engine's columns take. */
    private static final int LONGEST_TEXT = 4000;

    /** A moment in a year no calendar of the database has: the engine would fail where it should say no. */
    private static final Pattern FAR_DAY =
            Pattern.compile("[+-]?\\d{5,}-\\d\\d-\\d\\dT.*|-\\d+-\\d\\d-\\d\\dT.*", Pattern.DOTALL);

    private static final Pattern OPEN_END = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

    private static final String EXPRESSION = "expression";

    private static final String VARIABLES = "variables";

    /** Names by which a value says that it is an object of some Java class. */
    private static final Set<String> OBJECT_NAMES = Set.of("objecttypename", "serializationdataformat");

    private static final Set<String> OBJECT_TYPES = Set.of("object", "bytes", "file", "xml", "serializable");

    /** What Tasklist's forms send. */
    private static final Set<String> FORM_TYPES =
            Set.of("string", "boolean", "short", "integer", "long", "double", "number", "date", "json", "null");

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BodyRules() {}

    /** What is wrong with a body. */
    enum Flaw {
        NOT_JSON,
        /** Text that two readers could read differently. */
        DISGUISED,
        UNREADABLE,
        TOO_LONG,
        EXPRESSION,
        /** More conditions than anybody asks by hand. */
        TOO_MANY_CONDITIONS,
        SERIALIZED_OBJECT
    }

    /** The flaw of a call's body, or null. */
    static Flaw ofCall(byte[] body) {
        var flaw = ofText(body);
        if (flaw != null) {
            return flaw;
        }
        try {
            var call = STRICT.readTree(body);
            var inside = ofValue(call);
            return inside != null ? inside : ofSize(call);
        } catch (IOException unreadable) {
            return Flaw.NOT_JSON;
        }
    }

    /**
     * The flaw of a submitted form, or null. Its fields may have any name and hold any text: they are answers, which
     * nobody evaluates. But where an object is missing, the engine would not refuse the call but fail, and where a field
     * names a Java class, it would try to make one.
     */
    static Flaw ofForm(byte[] body) {
        var flaw = ofText(body);
        if (flaw != null) {
            return flaw;
        }
        try {
            return ofForm(STRICT.readTree(body));
        } catch (IOException unreadable) {
            return Flaw.NOT_JSON;
        }
    }

    /** Whether a query's parameter asks for an expression. */
    static boolean namesExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
    }

    private static Flaw ofText(byte[] body) {
        for (var octet : body) {
            if (octet == 0) {
                return Flaw.DISGUISED;
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? Flaw.DISGUISED : null;
        } catch (CharacterCodingException otherText) {
            return Flaw.DISGUISED;
        }
    }

    /** Whether the database cannot keep this: no column takes a NUL, and half a letter has no bytes. */
    static boolean isUnfit(String text) {
        return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A pattern that ends with the sign that frees the next one: the database refuses it. */
    private static boolean isOpenPattern(String name, JsonNode value) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("like")
                && value.isTextual()
                && OPEN_END.matcher(value.textValue()).find();
    }

    private static Flaw ofValue(JsonNode value) {
        if (value.isTextual()
                && (isUnfit(value.textValue())
                        || FAR_DAY.matcher(value.textValue()).matches())) {
            return Flaw.UNREADABLE;
        }
        if (value.isTextual() && value.textValue().length() > LONGEST_TEXT) {
            return Flaw.TOO_LONG;
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (namesExpression(entry.getKey())) {
                return Flaw.EXPRESSION;
            }
            if (leavesOut(entry.getKey(), entry.getValue()) || isOpenPattern(entry.getKey(), entry.getValue())) {
                return Flaw.UNREADABLE;
            }
            if (namesObject(entry.getKey(), entry.getValue())) {
                return Flaw.SERIALIZED_OBJECT;
            }
            if (isUnfit(entry.getKey())) {
                return Flaw.UNREADABLE;
            }
        }
        for (var part : value) {
            var flaw = ofValue(part);
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    /** Alternatives, conditions on variables and orders are objects in lists, at whatever depth; the rest is values. */
    private static Flaw ofSize(JsonNode call) {
        var conditions = 0;
        var values = 0;
        var open = new ArrayDeque<JsonNode>(List.of(call));
        while (!open.isEmpty()) {
            var node = open.pop();
            values += node.isValueNode() ? 1 : 0;
            for (var part : node) {
                conditions += node.isArray() && part.isObject() ? 1 : 0;
                open.push(part);
            }
        }
        return conditions > QuestionLimit.CONDITIONS || values > QuestionLimit.VALUES ? Flaw.TOO_MANY_CONDITIONS : null;
    }

    /** The same for what stands in an address: {@code processVariables=name_eq_value,other_eq_value}. */
    static Flaw ofParameters(List<String> parameters) {
        var conditions = 0;
        var values = 0;
        for (var parameter : parameters) {
            var pair = parameter.split("=", 2);
            var pieces = pair.length < 2 ? 1 : pair[1].split(",", -1).length;
            if (pair[0].strip().toLowerCase(Locale.ROOT).endsWith(VARIABLES)) {
                conditions += pieces;
            } else {
                values += pieces;
            }
        }
        return conditions > QuestionLimit.CONDITIONS || values > QuestionLimit.VALUES ? Flaw.TOO_MANY_CONDITIONS : null;
    }

    /** A condition without a name or without an operator: the engine would look into it and fail. */
    private static boolean leavesOut(String name, JsonNode value) {
        if (!value.isArray() || !name.strip().toLowerCase(Locale.ROOT).endsWith(VARIABLES)) {
            return false;
        }
        for (var condition : value) {
            if (condition.isObject()
                    && (!condition.path("name").isTextual()
                            || !condition.path("operator").isTextual())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesObject(String name, JsonNode value) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return OBJECT_NAMES.contains(plain) && !value.isNull()
                || plain.equals("type")
                        && OBJECT_TYPES.contains(value.asText("").toLowerCase(Locale.ROOT));
    }

    private static Flaw ofForm(JsonNode form) {
        if (!form.isObject()) {
            return Flaw.UNREADABLE;
        }
        for (Map.Entry<String, JsonNode> part : form.properties()) {
            if (part.getKey().equals("variables")) {
                var flaw = ofFields(part.getValue());
                if (flaw != null) {
                    return flaw;
                }
            } else if (namesExpression(part.getKey())) {
                return Flaw.EXPRESSION;
            } else if (part.getKey().equals("businessKey") && !part.getValue().isNull()) {
                // a reference is given by us, or somebody would take another partnership's
                return Flaw.UNREADABLE;
            }
        }
        return null;
    }

    private static Flaw ofFields(JsonNode fields) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            var answer = field.getValue();
            if (!answer.isObject()) {
                return Flaw.UNREADABLE;
            }
            var type = answer.path("type");
            if (!type.isMissingNode()
                    && !type.isNull()
                    && !FORM_TYPES.contains(type.asText().toLowerCase(Locale.ROOT))) {
                return Flaw.SERIALIZED_OBJECT;
            }
            if (type.asText().equalsIgnoreCase("string") && answer.path("value").isContainerNode()) {
                // the engine would write it down with its brackets and call that a text
                return Flaw.UNREADABLE;
            }
            for (Map.Entry<String, JsonNode> info : answer.path("valueInfo").properties()) {
                if (namesObject(info.getKey(), info.getValue())) {
                    return Flaw.SERIALIZED_OBJECT;
                }
            }
        }
        return null;
    }
}
