package org.wopengine.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * The Code of Conduct and who has accepted it. An acceptance counts from its day to its last day; nothing is changed or
 * taken back, a later one prolongs. Days are days in UTC.
 */
@UseCases
public class CodeOfConduct {
    /** How long before the end people are told. */
    private static final int WARN_DAYS = 60;

    private final JdbcClient database;
    private final Operators operators;
    private final Clock clock;

    CodeOfConduct(JdbcClient database, Operators operators, Clock clock) {
        this.database = database;
        this.operators = operators;
        this.clock = clock;
    }

    /** The version somebody who accepts today accepts. */
    @Transactional(readOnly = true)
    public ConductVersion current() {
        return inForce(today());
    }

    /** Whether an acceptance of the operator counts today. */
    @Transactional(readOnly = true)
    public boolean isAcceptedBy(OperatorCode operator) {
        return standing(operator).holds();
    }

    /** Of all operators those whose acceptance counts today. */
    @Transactional(readOnly = true)
    public Set<OperatorCode> acceptedByToday() {
        var today = today();
        return database.sql(
                        """
                        select distinct operator from wop.conduct_acceptance
                        where accepted_on <= ? and valid_until >= ?
                        """)
                .params(today, today)
                .query((row, number) -> new OperatorCode(row.getString("operator")))
                .set();
    }

    /**
     * Asked before anything that needs the Code.
     *
     * @param field where the form names the operator, null for the form as a whole
     * @throws Refused if no acceptance of the operator counts today; the text says where to accept
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public void demandAcceptedBy(OperatorCode operator, String field) {
        if (!isAcceptedBy(operator)) {
            throw Refused.because("alliance.conduct.accept-first", field, operator.value());
        }
    }

    /** How an operator stands to the Code today. */
    @Transactional(readOnly = true)
    public ConductStanding standing(OperatorCode operator) {
        var today = today();
        var last = history(operator).stream()
                .filter(acceptance -> !acceptance.acceptedOn().isAfter(today))
                .reduce((one, other) -> other.validUntil().isBefore(one.validUntil()) ? one : other);
        var until = last.map(Acceptance::validUntil).orElse(null);
        var holds = until != null && !until.isBefore(today);
        return new ConductStanding(operator, until, holds, holds && until.isBefore(today.plusDays(WARN_DAYS)));
    }

    /** Every acceptance of an operator, the newest first. */
    @Transactional(readOnly = true)
    public List<Acceptance> history(OperatorCode operator) {
        return database.sql(
                        "select * from wop.conduct_acceptance where operator = ? order by accepted_on desc, id desc")
                .param(operator.value())
                .query(CodeOfConduct::acceptance)
                .list();
    }

    /**
     * An operator's person accepts for the operator. Accepting again prolongs.
     *
     * @throws Refused if another version came into force since the person opened the page
     */
    public Acceptance accept(OperatorCode operator, AcceptConduct command, Actor by) {
        var version = current();
        if (!version.version().equals(command.version())) {
            throw Refused.because("alliance.conduct.changed", "accepted");
        }
        return enter(operator, version, command.signatory(), command.jobTitle(), today(), by);
    }

    /**
     * Enters an acceptance that was given on an earlier day, with the version that was in force then. Entering the same
     * day again changes nothing.
     */
    public void acceptedOn(OperatorCode operator, LocalDate day, String signatory, String jobTitle, Actor by) {
        if (history(operator).stream().noneMatch(known -> known.acceptedOn().equals(day))) {
            enter(operator, inForce(day), signatory, jobTitle, day, by);
        }
    }

    private Acceptance enter(
            OperatorCode operator, ConductVersion version, String signatory, String jobTitle, LocalDate day, Actor by) {
        operators.require(operator);
        var acceptance = new Acceptance(
                operator,
                version.version(),
                signatory.strip(),
                jobTitle.strip(),
                day,
                day.plusMonths(version.validMonths()),
                by.user());
        database.sql(
                        """
                        insert into wop.conduct_acceptance
                            (operator, version, signatory, job_title, accepted_on, valid_until, user_id, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        operator.value(),
                        acceptance.version(),
                        acceptance.signatory(),
                        acceptance.jobTitle(),
                        acceptance.acceptedOn(),
                        acceptance.validUntil(),
                        acceptance.user(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return acceptance;
    }

    private ConductVersion inForce(LocalDate day) {
        return database.sql(
                        """
                        select * from wop.conduct_version
                        where in_force_from is null or in_force_from <= ?
                        order by in_force_from desc nulls last limit 1
                        """)
                .param(day)
                .query(CodeOfConduct::version)
                .optional()
                .orElseThrow(() -> new IllegalStateException("No Code of Conduct was in force on " + day));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ConductVersion version(ResultSet row, int number) throws SQLException {
        return new ConductVersion(
                row.getString("version"),
                row.getString("source"),
                row.getObject("in_force_from", LocalDate.class),
                row.getInt("valid_months"),
                row.getInt("clauses"));
    }

    private static Acceptance acceptance(ResultSet row, int number) throws SQLException {
        return new Acceptance(
                new OperatorCode(row.getString("operator")),
                row.getString("version"),
                row.getString("signatory"),
                row.getString("job_title"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("user_id"));
    }
}
