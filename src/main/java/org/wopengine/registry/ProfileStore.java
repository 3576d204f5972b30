package org.wopengine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Json;
import org.wopengine.shared.OperatorCode;

/** The rows of the profiles. */
@Component
class ProfileStore {
    private final JdbcClient database;
    private final Json json;
    private final Answers answers;

    ProfileStore(JdbcClient database, Json json, Answers answers) {
        this.database = database;
        this.json = json;
        this.answers = answers;
    }

    /** A section as it was last kept. */
    record Row(Section section, int version, Record answers) {}

    Map<Section, Row> sections(OperatorCode operator) {
        return database
                .sql("select section, version, answers from wop.operator_profile_section where operator = ?")
                .param(operator.value())
                .query((row, number) -> {
                    var section = Section.valueOf(row.getString("section"));
                    return new Row(
                            section, row.getInt("version"), json.read(section.answers(), row.getString("answers")));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Row::section, Function.identity()));
    }

    /** The operators that have kept something of their profiles themselves. */
    Set<OperatorCode> keepers() {
        return Set.copyOf(database.sql("select distinct operator from wop.operator_profile_section")
                .query((row, number) -> new OperatorCode(row.getString("operator")))
                .list());
    }

    /** Of all operators that have kept any. */
    Map<OperatorCode, Map<Section, Row>> sections() {
        return database
                .sql("select operator, section, version, answers from wop.operator_profile_section")
                .query((row, number) -> {
                    var section = Section.valueOf(row.getString("section"));
                    return Map.entry(
                            new OperatorCode(row.getString("operator")),
                            new Row(
                                    section,
                                    row.getInt("version"),
                                    json.read(section.answers(), row.getString("answers"))));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toMap(Row::section, Function.identity()))));
    }

    void keep(OperatorCode operator, Row row, Actor by, Instant at) {
        database.sql(
                        """
                        insert into wop.operator_profile_section
                            (operator, section, version, answers, changed_by, changed_at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (operator, section) do update
                        set version = excluded.version, answers = excluded.answers,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .params(
                        operator.value(),
                        row.section().name(),
                        row.version(),
                        json.write(row.answers()),
                        by.user(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void note(OperatorCode operator, FieldChange change) {
        database.sql(
                        """
                        insert into wop.operator_profile_change
                            (operator, section, version, field, value_before, value_after, changed_by, changed_as,
                             changed_at)
                        values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
                        """)
                .params(
                        operator.value(),
                        change.section().name(),
                        change.version(),
                        change.field(),
                        json.write(change.before()),
                        json.write(change.after()),
                        change.by(),
                        change.as(),
                        change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of several operators at once; one that has kept nothing is missing. */
    Map<OperatorCode, Map<Section, Row>> sections(Collection<OperatorCode> operators) {
        var found = new HashMap<OperatorCode, Map<Section, Row>>();
        database.sql(
                        "select operator, section, version, answers from wop.operator_profile_section where operator = any(?)")
                .param(operators.stream().map(OperatorCode::value).toArray(String[]::new))
                .query((row, number) -> {
                    var section = Section.valueOf(row.getString("section"));
                    return found.computeIfAbsent(
                                    new OperatorCode(row.getString("operator")), none -> new EnumMap<>(Section.class))
                            .put(
                                    section,
                                    new Row(
                                            section,
                                            row.getInt("version"),
                                            json.read(section.answers(), row.getString("answers"))));
                })
                .list();
        return found;
    }

    /** The newest first. */
    List<FieldChange> changes(OperatorCode operator) {
        return database.sql("select * from wop.operator_profile_change where operator = ? order by id desc")
                .param(operator.value())
                .query(this::change)
                .list();
    }

    private FieldChange change(ResultSet row, int number) throws SQLException {
        var section = Section.valueOf(row.getString("section"));
        var field = row.getString("field");
        return new FieldChange(
                section,
                row.getInt("version"),
                field,
                answers.read(section, field, row.getString("value_before")),
                answers.read(section, field, row.getString("value_after")),
                row.getString("changed_by"),
                row.getString("changed_as"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
