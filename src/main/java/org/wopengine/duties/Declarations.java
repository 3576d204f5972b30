package org.wopengine.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** The declarations of interest, kept for ever. The last one of a person in a partnership counts. */
@UseCases
public class Declarations {
    private final JdbcClient database;
    private final StageOfPartnership stages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Declarations(JdbcClient database, StageOfPartnership stages, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.stages = stages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what somebody declares about the own interest. The same declaration again changes nothing. A conflict can be
     * declared at any time and by oneself; that it is gone, {@link Liftings} is asked.
     *
     * @param note what the conflict is
     * @param reason why it is another one than before; a conflict's note is reason enough
     * @throws Refused if a conflict is not explained, or would be taken back
     */
    public void declare(PartnershipId partnership, Declared declared, String note, String reason, Actor by) {
        if (declared == Declared.CONFLICT && blank(note)) {
            throw Refused.because("duties.say-which-conflict", InterestAnswers.NOTE);
        }
        var before = latest(partnership, by.user());
        var words = declared == Declared.CONFLICT ? note.strip() : null;
        if (before.isPresent() && before.get().says(declared, words)) {
            return;
        }
        if (declared == Declared.NO_CONFLICT && before.isPresent()) {
            throw Refused.because("duties.lifted-by-second", InterestAnswers.DECLARATION);
        }
        var because = before.isEmpty() ? null : blank(reason) ? words : reason.strip();
        database.sql(
                        """
                        insert into wop.interest_declaration
                            (partnership, user_id, declared, note, reason, task_id, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        partnership.reference(),
                        by.user(),
                        declared.name(),
                        words,
                        because,
                        by.taskId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new Decided(
                        partnership,
                        stages.stageOf(partnership),
                        "INTEREST_DECLARED",
                        declared.name(),
                        null,
                        because == null || because.equals(words) ? words : words + " " + because,
                        by)
                .inConfidence());
    }

    /** The declarations about a partnership, oldest first. */
    @Transactional(readOnly = true)
    public List<Declaration> of(PartnershipId partnership) {
        return database.sql("select * from wop.interest_declaration where partnership = ? order by id")
                .param(partnership.reference())
                .query(Declarations::declaration)
                .list();
    }

    /** What counts now, with the words of the last declaration. */
    private Optional<Last> latest(PartnershipId partnership, String user) {
        return database.sql(
                        """
                        select wop.interest_now(partnership, user_id) as declared, note
                        from wop.interest_declaration where partnership = ? and user_id = ?
                        order by id desc limit 1
                        """)
                .params(partnership.reference(), user)
                .query((row, number) -> new Last(Declared.valueOf(row.getString("declared")), row.getString("note")))
                .optional();
    }

    private record Last(Declared declared, String note) {
        boolean says(Declared other, String words) {
            return declared == other && (other == Declared.NO_CONFLICT || words.equals(note));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Declaration declaration(ResultSet row, int number) throws SQLException {
        return new Declaration(
                row.getString("user_id"),
                Declared.valueOf(row.getString("declared")),
                row.getString("note"),
                row.getString("reason"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
