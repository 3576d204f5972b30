package org.wopengine.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.People;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** Who comes from which operator. Nothing is ever changed: a new entry takes the place of an earlier one. */
@UseCases
public class Secondments {
    private final JdbcClient database;
    private final People people;
    private final Operators operators;
    private final Clock clock;

    Secondments(JdbcClient database, People people, Operators operators, Clock clock) {
        this.database = database;
        this.people = people;
        this.operators = operators;
        this.clock = clock;
    }

    /** @throws Refused if there is no such person or operator, the days do not fit, or it is about oneself */
    public void enter(NewSecondment entry, Actor by) {
        if (entry.user().equals(by.user())) {
            throw Refused.because("duties.secondment.not-oneself", "user");
        }
        if (people.find(entry.user()).isEmpty()) {
            throw Refused.because("duties.secondment.nobody", "user", entry.user());
        }
        if (!OperatorCode.fits(entry.operator())
                || operators.find(new OperatorCode(entry.operator())).isEmpty()) {
            throw Refused.because("duties.secondment.no-operator", "operator", entry.operator());
        }
        if (entry.endsOn() != null && entry.endsOn().isBefore(entry.startsOn())) {
            throw Refused.because("duties.secondment.ends-before-start", "endsOn");
        }
        database.sql(
                        """
                        insert into wop.secondment
                            (user_id, operator, starts_on, ends_on, reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.user(),
                        entry.operator(),
                        entry.startsOn(),
                        entry.endsOn(),
                        entry.reason().strip(),
                        by.user(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every entry, the newest first. */
    @Transactional(readOnly = true)
    public List<Secondment> all() {
        return database.sql(
                        """
                        select *, not exists (
                            select from wop.secondment later
                            where later.user_id = entry.user_id and later.operator = entry.operator
                              and later.starts_on = entry.starts_on and later.id > entry.id) as current
                        from wop.secondment entry order by id desc
                        """)
                .query(Secondments::secondment)
                .list();
    }

    private static Secondment secondment(ResultSet row, int number) throws SQLException {
        return new Secondment(
                row.getString("user_id"),
                row.getString("operator"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current"));
    }
}
