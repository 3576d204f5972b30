package org.wopengine.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.duties.Duty;
import org.wopengine.shared.Json;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.KeptForm;

/**
 * Reads what {@link ShownForms} kept and lays it out as the form did: the form as it was deployed with the model that ran, its
 * texts with the values that stood in them. Where that form is gone, keys and values remain.
 */
@Component
class KeptForms {
    private static final String ROWS =
            """
            select f.task_id, f.form, f.submitted_at, f.submitted_by, f.duty, %s,
                   (select b.task_id from wop.shown_form b
                    where b.partnership = f.partnership and b.form = f.form and b.submitted_at < f.submitted_at
                    order by b.submitted_at desc, b.task_id limit 1) as before
            from wop.shown_form f
            """;

    private static final String HEADS = ROWS.formatted("null as shown, null as answered");
    private static final String WHOLE =
            ROWS.formatted("cast(f.shown as text) as shown, cast(f.answered as text) as answered");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{2,5});");
    private static final Pattern MARKS = Pattern.compile("(?m)(?<!\\\\)\\*\\*|^\\s*#+\\s+");
    private static final String NOTHING = "–";

    private final JdbcClient database;
    private final Json json;
    private final RepositoryService repository;
    private final Unchecked unchecked;

    KeptForms(JdbcClient database, Json json, RepositoryService repository, Unchecked unchecked) {
        this.database = database;
        this.json = json;
        this.repository = repository;
        this.unchecked = unchecked;
    }

    List<KeptForm> all(PartnershipId partnership) {
        return database.sql(HEADS + " where f.partnership = :partnership order by f.submitted_at, f.task_id")
                .param("partnership", partnership.reference())
                .query((row, number) -> form(row(row), List.of(), List.of(), row.getString("form")))
                .list();
    }

    Optional<KeptForm> of(PartnershipId partnership, String task) {
        return row(partnership, task).map(now -> {
            var before =
                    now.before() == null ? null : row(partnership, now.before()).orElse(null);
            var schema = schema(task);
            var texts = new ArrayList<KeptForm.Part>();
            var fields = new LinkedHashMap<String, Field>();
            collect(schema.path("components"), null, now, before, texts, fields);
            if (schema.isMissingNode()) {
                texts.addAll(parts(flat(now.shown()), before == null ? null : flat(before.shown()), Map.of()));
            }
            var answered = parts(flat(now.answered()), before == null ? null : flat(before.answered()), fields);
            return form(now, texts, answered, title(schema, now.form()));
        });
    }

    private Optional<Row> row(PartnershipId partnership, String task) {
        return database.sql(WHOLE + " where f.partnership = :partnership and f.task_id = :task")
                .param("partnership", partnership.reference())
                .param("task", task)
                .query((found, number) -> row(found))
                .optional();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("task_id"),
                row.getString("form"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("submitted_by"),
                row.getString("duty"),
                tree(row.getString("shown")),
                tree(row.getString("answered")),
                row.getString("before"));
    }

    private JsonNode tree(String kept) {
        return kept == null ? MissingNode.getInstance() : json.read(JsonNode.class, kept);
    }

    private static KeptForm form(Row row, List<KeptForm.Part> shown, List<KeptForm.Part> answered, String title) {
        return new KeptForm(
                row.task(),
                row.form(),
                title,
                row.at().toInstant(),
                row.by(),
                row.duty() == null ? null : Duty.valueOf(row.duty()),
                row.before(),
                shown,
                answered);
    }

    /** The form of the deployment whose model opened the task. */
    private JsonNode schema(String task) {
        var form = database.sql(
                        """
                        select d.deployment_id_, r.name_ from public.act_hi_taskinst t
                        join public.act_re_procdef d on d.id_ = t.proc_def_id_
                        join wop.shown_form f on f.task_id = t.id_
                        join public.act_ge_bytearray r on r.deployment_id_ = d.deployment_id_
                            and r.name_ like '%/' || f.form || '.form'
                        where t.id_ = :task
                        """)
                .param("task", task)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .optional();
        if (form.isEmpty()) {
            return MissingNode.getInstance();
        }
        return unchecked.run(() -> {
            try (var content = repository.getResourceAsStream(
                    form.get().getKey(), form.get().getValue())) {
                return json.read(JsonNode.class, new String(content.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private void collect(
            JsonNode components,
            String group,
            Row now,
            Row before,
            List<KeptForm.Part> texts,
            Map<String, Field> fields) {
        for (var component : components) {
            var label = component
                    .path("label")
                    .asText(component.path("dateLabel").asText(""))
                    .strip();
            if (component.path("type").asText().equals("text")) {
                text(component.path("text").asText(), now, before).ifPresent(texts::add);
            } else if (component.path("components").isArray()) {
                collect(component.path("components"), label.isEmpty() ? group : label, now, before, texts, fields);
            } else if (component.hasNonNull("key")) {
                var offered = new HashMap<String, String>();
                component
                        .path("values")
                        .forEach(value -> offered.put(
                                value.path("value").asText(),
                                value.path("label").asText()));
                now.shown()
                        .path(component.path("valuesKey").asText("-"))
                        .forEach(value -> offered.put(
                                value.path("value").asText(),
                                value.path("label").asText()));
                fields.put(
                        component.path("key").asText(),
                        new Field(group == null ? label : group + " – " + label, offered));
            }
        }
    }

    /** A text of the form with the values in it; nothing if it has none, or none of them said anything. */
    private static Optional<KeptForm.Part> text(String template, Row now, Row before) {
        var places =
                PLACE.matcher(template).results().map(place -> place.group(1)).toList();
        if (places.stream().allMatch(key -> isNothing(now.shown().path(key)))) {
            return Optional.empty();
        }
        var said = filled(template, now);
        var earlier = before == null ? null : filled(template, before);
        return Optional.of(new KeptForm.Part(null, said, earlier, earlier != null && !earlier.equals(said)));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.asText().isBlank()
                || value.asText().equals(NOTHING);
    }

    private static String filled(String template, Row row) {
        var text = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        row.shown().path(place.group(1)).asText(NOTHING)));
        return plain(text);
    }

    /** Without the marks that the form drew: bold, headings, links, and the signs that kept typed words from being drawn. */
    static String plain(String drawn) {
        var text = LINK.matcher(drawn).replaceAll("$1");
        text = MARKS.matcher(text).replaceAll("");
        text = ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
        return text.replaceAll("\\\\([^\\w\\s])", "$1")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** The first heading of a form. */
    private static String title(JsonNode schema, String form) {
        for (var component : schema.path("components")) {
            var text = component.path("text").asText();
            if (text.startsWith("# ")) {
                return plain(text.lines().findFirst().orElse(form));
            }
        }
        return form;
    }

    /** What is there now in the order of the form, then what only was there before. */
    private static List<KeptForm.Part> parts(
            Map<String, String> now, Map<String, String> before, Map<String, Field> fields) {
        var keys = new ArrayList<String>();
        fields.keySet().stream().filter(now::containsKey).forEach(keys::add);
        now.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        if (before != null) {
            before.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        }
        return keys.stream()
                .map(key -> {
                    var field = fields.getOrDefault(key, new Field(key, Map.of()));
                    var value = field.say(now.get(key));
                    var earlier = before == null ? null : field.say(before.get(key));
                    return new KeptForm.Part(
                            field.label().isBlank() ? key : field.label(),
                            value,
                            earlier,
                            before != null && !Objects.equals(value, earlier));
                })
                .toList();
    }

    /** Nested answers under the keys of the form's fields: {@code objectives_1_objective}. What was left empty is left out. */
    static Map<String, String> flat(JsonNode values) {
        var flat = new TreeMap<String, String>();
        values.properties().forEach(field -> flatten(field.getKey(), field.getValue(), flat));
        return flat;
    }

    private static void flatten(String key, JsonNode value, Map<String, String> flat) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(key + "_" + field.getKey(), field.getValue(), flat));
        } else if (value.isArray() && value.path(0).isObject()) {
            for (int row = 0; row < value.size(); row++) {
                flatten(key + "_" + (row + 1), value.get(row), flat);
            }
        } else if (value.isArray()) {
            var several = new ArrayList<String>();
            value.forEach(one -> several.add(one.asText()));
            if (!several.isEmpty()) {
                flat.put(key, String.join("\n", several));
            }
        } else if (!value.isNull() && !value.asText().isEmpty()) {
            flat.put(key, value.asText());
        }
    }

    /** A field and, where it offers answers, what they are called. */
    private record Field(String label, Map<String, String> offered) {
        String say(String value) {
            return value == null
                    ? null
                    : String.join(
                            "\n",
                            value.lines()
                                    .map(one -> offered.getOrDefault(one, one))
                                    .toList());
        }
    }

    private record Row(
            String task,
            String form,
            OffsetDateTime at,
            String by,
            String duty,
            JsonNode shown,
            JsonNode answered,
            String before) {}
}
