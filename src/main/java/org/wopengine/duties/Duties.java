package org.wopengine.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * Who may decide on what. A matter is what one process decides on, named by the id of that process: whoever has a part in
 * its texts does not decide in it.
 */
@UseCases
public class Duties {
    private static final String STANDINGS =
            """
            select asked.person, standing.*
            from unnest(cast(:people as varchar[])) with ordinality asked (person, place),
                 lateral wop.standing(:partnership, :matter, asked.person, :today) standing
            order by asked.place
            """;

    private final JdbcClient database;
    private final Clock clock;

    Duties(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One statement for all rules. */
    @Transactional(readOnly = true)
    public Standing standing(PartnershipId partnership, String matter, String user) {
        return standings(partnership, matter, List.of(user)).get(0);
    }

    /** The same for several people, in their order; one statement for all. */
    @Transactional(readOnly = true)
    public List<Standing> standings(PartnershipId partnership, String matter, Collection<String> users) {
        return database.sql(STANDINGS)
                .param("people", users.toArray(String[]::new))
                .param("partnership", partnership.reference())
                .param("matter", matter)
                .param("today", today())
                .query(Duties::standing)
                .list();
    }

    /** Keeps that somebody wrote a part of a matter; once is enough. */
    public void wrote(PartnershipId partnership, String matter, String user) {
        database.sql(
                        """
                        insert into wop.authorship (partnership, matter, user_id, first_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(partnership.reference(), matter, user, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * For decisions about a whole partnership that are no task, such as to suspend it.
     *
     * @throws Refused if the person comes from one of its operators, has a conflict of interest or never declared
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void demandImpartial(PartnershipId partnership, Actor by) {
        var standing = standing(partnership, "", by.user());
        standing.refusalOfAction().ifPresent(refusal -> {
            throw refusal;
        });
        if (standing.hasToDeclare(Duty.DECIDE)) {
            throw Refused.because("duties.declare-first", null, partnership.reference());
        }
    }

    /** What would keep the person from such a decision for good; nothing if the most that is missing is a declaration. */
    @Transactional(readOnly = true)
    public Optional<Refused> againstActing(PartnershipId partnership, String user) {
        return standing(partnership, "", user).refusalOfAction();
    }

    /**
     * For judging single operators, such as candidates nobody has listed yet.
     *
     * @param field the form field to correct
     * @throws Refused if the person comes from this operator
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void demandNoTie(OperatorCode operator, Actor by, String field) {
        if (isTied(operator, by.user())) {
            throw Refused.because("duties.obstacle.tie", field, operator.value());
        }
    }

    /** What keeps the person from judging this operator; nothing if it does not come from there. */
    @Transactional(readOnly = true)
    public Optional<Refused> againstJudging(OperatorCode operator, String user) {
        return isTied(operator, user)
                ? Optional.of(Refused.because("duties.obstacle.tie", null, operator.value()))
                : Optional.empty();
    }

    private boolean isTied(OperatorCode operator, String user) {
        return database.sql("select exists (select from wop.operators_behind(?, ?) behind where behind.operator = ?)")
                .params(user, today(), operator.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * For what two people have to want, such as a waiver: the second may not be the first.
     *
     * @param first login of who wanted it first; null if nobody did yet
     * @throws Refused if it is the same person, or nobody came before
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void demandSecond(String first, Actor second) {
        if (first == null) {
            throw Refused.because("duties.second-person", null);
        }
        againstSecond(first, second.user()).ifPresent(refused -> {
            throw refused;
        });
    }

    /** What keeps the person from being the second one; nothing if somebody else was the first. */
    public Optional<Refused> againstSecond(String first, String second) {
        return first.equals(second) ? Optional.of(Refused.because("duties.second-person", null)) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var declared = row.getString("declared");
        return new Standing(
                row.getString("person"),
                row.getBoolean("author"),
                List.of((String[]) row.getArray("ties").getArray()),
                declared == null ? null : Declared.valueOf(declared));
    }
}
