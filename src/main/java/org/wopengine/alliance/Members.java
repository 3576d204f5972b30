package org.wopengine.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** The register of the alliance's members. Who left stays in it. */
@UseCases
public class Members {
    private final JdbcClient database;
    private final Operators operators;
    private final Clock clock;

    Members(JdbcClient database, Operators operators, Clock clock) {
        this.database = database;
        this.operators = operators;
        this.clock = clock;
    }

    /** Everybody who belongs or belonged to the alliance, by name. */
    @Transactional(readOnly = true)
    public List<Member> all() {
        return database.sql("select * from wop.alliance_member order by name collate \"und-x-icu\", reference")
                .query(Members::member)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Member> of(OperatorCode operator) {
        return database.sql("select * from wop.alliance_member where operator = ?")
                .param(operator.value())
                .query(Members::member)
                .optional();
    }

    /** @throws Refused if there is no such operator, or the organisation is a member already */
    public Member join(NewMember command, Actor by) {
        var operator = blank(command.operator()) ? null : command.operator().strip();
        if (operator != null
                && (!OperatorCode.fits(operator)
                        || operators.find(new OperatorCode(operator)).isEmpty())) {
            throw Refused.because("alliance.member.no-operator", "operator", operator);
        }
        if (operator != null && of(new OperatorCode(operator)).isPresent()) {
            throw Refused.because("alliance.member.operator-known", "operator", operator);
        }
        if (known(command)) {
            throw Refused.because(
                    "alliance.member.known", "name", command.name().strip());
        }
        return database.sql(
                        """
                        insert into wop.alliance_member
                            (reference, name, kind, country, operator, joined_on, recorded_by, recorded_at)
                        values ('M-' || lpad(nextval('wop.alliance_member_number')::text, 4, '0'), ?, ?, ?, ?, ?, ?, ?)
                        returning *
                        """)
                .params(
                        command.name().strip(),
                        command.kind().name(),
                        command.country(),
                        operator,
                        command.joinedOn(),
                        by.user(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Members::member)
                .single();
    }

    /**
     * @throws Refused if there is no such member, or it joined later than that day
     * @throws Conflict if it has left already
     */
    public void leave(MemberLeaves command) {
        var member = database.sql("select * from wop.alliance_member where reference = ? for update")
                .param(command.reference())
                .query(Members::member)
                .optional()
                .orElseThrow(() -> Refused.because("alliance.member.unknown", "reference", command.reference()));
        if (member.leftOn() != null) {
            throw Conflict.because("alliance.member.left", member.name());
        }
        if (command.leftOn().isBefore(member.joinedOn())) {
            throw Refused.because("alliance.member.left-before-joining", "leftOn", member.joinedOn());
        }
        database.sql("update wop.alliance_member set left_on = ?, reason = ? where reference = ?")
                .params(command.leftOn(), command.reason().strip(), member.reference())
                .update();
    }

    private boolean known(NewMember command) {
        return database.sql(
                        "select exists (select from wop.alliance_member where country = ? and lower(name) = lower(?))")
                .params(command.country(), command.name().strip())
                .query(Boolean.class)
                .single();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var operator = row.getString("operator");
        return new Member(
                row.getString("reference"),
                row.getString("name"),
                MemberKind.valueOf(row.getString("kind")),
                row.getString("country"),
                operator == null ? null : new OperatorCode(operator),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("reason"));
    }
}
