package org.wopengine.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wopengine.matching.score.CriterionScore;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.matching.score.Objection;
import org.wopengine.matching.score.Sentence;
import org.wopengine.shared.Money;
import org.wopengine.shared.PartnershipId;

/**
 * Writes the reasons of a score as JSON and reads them again. Sentences stay keys with facts, so that they can be said in
 * any language; numbers stay as exact as they were.
 */
@Component
class ScoreText {
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final String REASON = "reason";
    private static final String CURRENCY = "currency";

    private final ObjectMapper json;

    ScoreText(ObjectMapper json) {
        this.json = json;
    }

    String criteria(List<CriterionScore> criteria) {
        return array(criteria, score -> json.createObjectNode()
                .put("criterion", score.criterion().name())
                .put("weight", score.weight().toPlainString())
                .put("value", score.value().toPlainString())
                .put("contribution", score.contribution().toPlainString())
                .put("known", score.known())
                .set(REASON, sentence(score.reason())));
    }

    List<CriterionScore> criteria(String text) {
        return list(
                text,
                node -> new CriterionScore(
                        MatchCriterion.valueOf(node.path("criterion").asText()),
                        new BigDecimal(node.path("weight").asText()),
                        new BigDecimal(node.path("value").asText()),
                        new BigDecimal(node.path("contribution").asText()),
                        node.path("known").asBoolean(),
                        sentence(node.path(REASON))));
    }

    <C extends Enum<C>> String objections(List<Objection<C>> objections) {
        return array(objections, objection -> json.createObjectNode()
                .put("code", objection.code().name())
                .set(REASON, sentence(objection.sentence())));
    }

    <C extends Enum<C>> List<Objection<C>> objections(String text, Class<C> codes) {
        return list(
                text,
                node -> new Objection<>(Enum.valueOf(codes, node.path("code").asText()), sentence(node.path(REASON))));
    }

    String ties(List<CommercialTie> ties) {
        return array(ties, tie -> json.createObjectNode()
                .put("found", tie.found().name())
                .put("partnership", tie.partnership().reference())
                .put("words", tie.words()));
    }

    List<CommercialTie> ties(String text) {
        return list(
                text,
                node -> new CommercialTie(
                        CommercialTie.Found.valueOf(node.path("found").asText()),
                        new PartnershipId(node.path("partnership").asText()),
                        node.path("words").asText()));
    }

    private JsonNode sentence(Sentence sentence) {
        var node = json.createObjectNode().put(KEY, sentence.key());
        node.set(ARGUMENTS, arguments(sentence.arguments()));
        return node;
    }

    private Sentence sentence(JsonNode node) {
        return new Sentence(node.path(KEY).asText(), arguments(node.path(ARGUMENTS)));
    }

    private ArrayNode arguments(Collection<?> arguments) {
        var array = json.createArrayNode();
        arguments.forEach(argument -> array.add(argument(argument)));
        return array;
    }

    private List<Object> arguments(JsonNode array) {
        var arguments = new ArrayList<Object>();
        array.forEach(node -> arguments.add(argument(node)));
        return arguments;
    }

    private JsonNode argument(Object argument) {
        if (argument instanceof Sentence sentence) {
            return sentence(sentence);
        }
        if (argument instanceof List<?> several) {
            return arguments(several);
        }
        if (argument instanceof Enum<?> constant) {
            return json.createObjectNode()
                    .put("label", Sentence.Label.of(constant).name());
        }
        if (argument instanceof Sentence.Label label) {
            return json.createObjectNode().put("label", label.name());
        }
        if (argument instanceof Sentence.Language language) {
            return json.createObjectNode().put("language", language.code());
        }
        if (argument instanceof Sentence.Country country) {
            return json.createObjectNode().put("country", country.code());
        }
        if (argument instanceof LocalDate day) {
            return json.createObjectNode().put("day", day.toString());
        }
        if (argument instanceof Money money) {
            return json.createObjectNode()
                    .put("amount", money.amount().toPlainString())
                    .put(CURRENCY, money.currency());
        }
        if (argument instanceof BigDecimal number) {
            return json.createObjectNode().put("number", number.toPlainString());
        }
        if (argument instanceof Number count) {
            return json.getNodeFactory().numberNode(count.longValue());
        }
        if (argument instanceof String text) {
            return json.getNodeFactory().textNode(text);
        }
        throw new IllegalArgumentException("Cannot be kept: " + argument.getClass());
    }

    private Object argument(JsonNode node) {
        if (node.isArray()) {
            return arguments(node);
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.has(KEY)) {
            return sentence(node);
        }
        if (node.has("label")) {
            return new Sentence.Label(node.path("label").asText());
        }
        if (node.has("language")) {
            return new Sentence.Language(node.path("language").asText());
        }
        if (node.has("country")) {
            return new Sentence.Country(node.path("country").asText());
        }
        if (node.has("day")) {
            return LocalDate.parse(node.path("day").asText());
        }
        if (node.has(CURRENCY)) {
            return new Money(
                    new BigDecimal(node.path("amount").asText()),
                    node.path(CURRENCY).asText());
        }
        return new BigDecimal(node.path("number").asText());
    }

    private <T> String array(List<T> values, Function<T, JsonNode> form) {
        var array = json.createArrayNode();
        values.forEach(value -> array.add(form.apply(value)));
        return array.toString();
    }

    private <T> List<T> list(String text, Function<JsonNode, T> form) {
        try {
            var values = new ArrayList<T>();
            json.readTree(text).forEach(node -> values.add(form.apply(node)));
            return List.copyOf(values);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No reasons of a score: " + text, unreadable);
        }
    }
}
