package org.wopengine.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.Groups;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * How a declared conflict of interest ends: the person asks, and somebody else of the secretariat, who is impartial,
 * lifts it or lets it stand. Nothing of it is ever changed.
 */
@UseCases
public class Liftings {
    private static final String ALL =
            """
            select request.id, declaration.user_id, request.reason, request.requested_at,
                   ruling.ruling, ruling.ruled_by, ruling.reason as because, ruling.ruled_at,
                   not exists (
                       select from wop.interest_declaration later
                       where later.partnership = declaration.partnership and later.user_id = declaration.user_id
                         and later.id > declaration.id) as current
            from wop.lifting_request request
            join wop.interest_declaration declaration on declaration.id = request.declaration
            left join wop.lifting_ruling ruling on ruling.request = request.id
            where declaration.partnership = ? order by request.id
            """;

    private final JdbcClient database;
    private final Duties duties;
    private final StageOfPartnership stages;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Liftings(
            JdbcClient database,
            Duties duties,
            StageOfPartnership stages,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.duties = duties;
        this.stages = stages;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks that the own conflict is lifted; the secretariat is told. Until then it counts.
     *
     * @throws Refused if there is no reason
     * @throws Conflict if there is no conflict to lift, or it was asked for already
     */
    public void request(PartnershipId partnership, String reason, Actor by) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because("duties.say-why-gone", "reason");
        }
        // locked, so that two clicks do not ask twice
        var declaration = database.sql(
                        """
                        select id from wop.interest_declaration
                        where partnership = ? and user_id = ? order by id desc limit 1 for update
                        """)
                .params(partnership.reference(), by.user())
                .query(Long.class)
                .optional()
                .filter(last -> duties.standing(partnership, "", by.user()).declared() == Declared.CONFLICT)
                .orElseThrow(() -> Conflict.because("duties.lifting.no-conflict"));
        if (open(partnership, by.user()).isPresent()) {
            throw Conflict.because("duties.lifting.asked-already");
        }
        database.sql("insert into wop.lifting_request (declaration, reason, requested_at) values (?, ?, ?)")
                .params(declaration, reason.strip(), now())
                .update();
        record(partnership, "LIFTING_REQUESTED", Declared.NO_CONFLICT, reason.strip(), by);
        for (var group : List.of(Groups.SECRETARIAT, Groups.LEAD)) {
            notifications.tell(partnership, group, "lifting-requested", by.user());
        }
    }

    /**
     * Lifts somebody's conflict, or lets it stand; the person is told.
     *
     * @throws Refused if there is no reason, it is the own conflict, or who rules is not impartial in this partnership
     * @throws Conflict if nothing waits to be lifted
     */
    public void rule(PartnershipId partnership, String person, Ruling ruling, String reason, Actor by) {
        againstRuling(partnership, person, by).ifPresent(refused -> {
            throw refused;
        });
        if (reason == null || reason.isBlank()) {
            throw Refused.because("duties.say-why-lifted", "reason");
        }
        var request = database.sql(
                        """
                        select request.id from wop.lifting_request request
                        join wop.interest_declaration declaration on declaration.id = request.declaration
                        where declaration.partnership = ? and declaration.user_id = ?
                        order by request.id desc limit 1 for update of request
                        """)
                .params(partnership.reference(), person)
                .query(Long.class)
                .optional()
                .filter(last -> open(partnership, person)
                        .filter(open -> open.id() == last)
                        .isPresent())
                .orElseThrow(() -> Conflict.because("duties.lifting.none-open", person));
        database.sql(
                        """
                        insert into wop.lifting_ruling (request, ruling, reason, ruled_by, ruled_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(request, ruling.name(), reason.strip(), by.user(), now())
                .update();
        record(partnership, "LIFTING_RULED", ruling, "%s: %s".formatted(person, reason.strip()), by);
        notifications.tellPerson(
                partnership,
                person,
                ruling == Ruling.LIFTED ? "conflict-lifted" : "conflict-upheld",
                null,
                by.user(),
                reason.strip());
    }

    /** What keeps somebody from ruling on the conflict of this person; empty if nothing does. */
    @Transactional(readOnly = true)
    public Optional<Refused> againstRuling(PartnershipId partnership, String person, Actor by) {
        if (person.equals(by.user())) {
            return Optional.of(Refused.because("duties.lifting.not-oneself", null));
        }
        try {
            duties.demandImpartial(partnership, by);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** Everything that was asked and ruled in a partnership, oldest first. */
    @Transactional(readOnly = true)
    public List<Lifting> of(PartnershipId partnership) {
        return database.sql(ALL)
                .param(partnership.reference())
                .query(Liftings::lifting)
                .list();
    }

    private Optional<Lifting> open(PartnershipId partnership, String person) {
        return of(partnership).stream()
                .filter(lifting -> lifting.user().equals(person) && lifting.isOpen())
                .findFirst();
    }

    private void record(PartnershipId partnership, String verb, Enum<?> outcome, String words, Actor by) {
        events.publishEvent(new Decided(partnership, stages.stageOf(partnership), verb, outcome.name(), null, words, by)
                .inConfidence());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Lifting lifting(ResultSet row, int number) throws SQLException {
        var ruling = row.getString("ruling");
        return new Lifting(
                row.getLong("id"),
                row.getString("user_id"),
                row.getString("reason"),
                instant(row, "requested_at"),
                ruling == null ? null : Ruling.valueOf(ruling),
                row.getString("ruled_by"),
                row.getString("because"),
                instant(row, "ruled_at"),
                row.getBoolean("current"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
