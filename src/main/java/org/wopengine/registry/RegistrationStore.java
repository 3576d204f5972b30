package org.wopengine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Json;
import org.wopengine.shared.OperatorCode;

/** The rows of the registrations, and of the reminders that a profile has become old. */
@Component
class RegistrationStore {
    private final JdbcClient database;
    private final Json json;
    private final Clock clock;

    RegistrationStore(JdbcClient database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What somebody said with a step; each part may be null. */
    record Said(String words, String contact, LocalDate dueOn) {}

    RegistrationView of(OperatorCode operator) {
        return new RegistrationView(
                database.sql("select * from wop.operator_registration_entry where operator = ? order by id")
                        .param(operator.value())
                        .query(this::entry)
                        .list());
    }

    /** When each of these operators was accepted last; those that never were are missing. One statement for all. */
    Map<OperatorCode, LocalDate> acceptedOn(Collection<OperatorCode> operators) {
        return database
                .sql(
                        """
                        select operator, max(recorded_at) as at from wop.operator_registration_entry
                        where verb = 'ACCEPTED' and operator = any(cast(? as varchar[])) group by operator
                        """)
                .param(operators.stream().map(OperatorCode::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new OperatorCode(row.getString("operator")),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(ZoneOffset.UTC)
                                .toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(OperatorCode operator, RegistrationVerb verb, Said said, SeenProfile seen, Actor by) {
        database.sql(
                        """
                        insert into wop.operator_registration_entry
                            (operator, verb, words, contact, due_on, seen, user_id, user_role, task_id, recorded_at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                        """)
                .params(
                        operator.value(),
                        verb.name(),
                        said.words(),
                        said.contact(),
                        said.dueOn(),
                        json.write(seen),
                        by.user(),
                        by.role(),
                        by.taskId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes a reminder, unless one about data of this day went out since the other day. */
    boolean remind(OperatorCode operator, LocalDate dataAsOf, LocalDate notSince) {
        return database.sql(
                                """
                        insert into wop.operator_profile_reminder (operator, data_as_of, reminded_on)
                        select :operator, :dataAsOf, :today
                        where not exists (select from wop.operator_profile_reminder
                            where operator = :operator and data_as_of = :dataAsOf and reminded_on > :notSince)
                        on conflict do nothing
                        """)
                        .param("operator", operator.value())
                        .param("dataAsOf", dataAsOf)
                        .param("today", LocalDate.now(clock))
                        .param("notSince", notSince)
                        .update()
                > 0;
    }

    private RegistrationEntry entry(ResultSet row, int number) throws SQLException {
        return new RegistrationEntry(
                RegistrationVerb.valueOf(row.getString("verb")),
                row.getString("words"),
                row.getString("contact"),
                row.getObject("due_on", LocalDate.class),
                json.read(SeenProfile.class, row.getString("seen")),
                row.getString("user_id"),
                row.getString("user_role"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
