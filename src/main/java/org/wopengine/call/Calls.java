package org.wopengine.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.matching.MatchingWeights;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Json;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** Programmes and their calls. Days are days in UTC. */
@UseCases
public class Calls {
    private static final String ROWS =
            """
            select c.*, p.name, p.funder, p.public_mentee, p.public_mentor, p.members_only, p.code
            from wop.programme_call c join wop.programme p on p.code = c.programme
            """;

    private final JdbcClient database;
    private final Json json;
    private final MatchingWeights weights;
    private final Clock clock;

    Calls(JdbcClient database, Json json, MatchingWeights weights, Clock clock) {
        this.database = database;
        this.json = json;
        this.weights = weights;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Programme> programmes() {
        return database.sql("select * from wop.programme order by code")
                .query(Calls::programme)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Programme> programme(String code) {
        return database.sql("select * from wop.programme where code = ?")
                .param(code)
                .query(Calls::programme)
                .optional();
    }

    /** @throws Refused if there is a programme with this code */
    public Programme begin(NewProgramme command, Actor by) {
        if (programme(command.code()).isPresent()) {
            throw Refused.because("call.programme-known", "code", command.code());
        }
        return database.sql(
                        """
                        insert into wop.programme
                            (code, name, funder, public_mentee, public_mentor, members_only, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning *
                        """)
                .params(
                        command.code(),
                        command.name().strip(),
                        command.funder(),
                        command.publicMentee(),
                        command.publicMentor(),
                        command.membersOnly(),
                        by.user(),
                        now())
                .query(Calls::programme)
                .single();
    }

    /** All calls, the latest deadline first. */
    @Transactional(readOnly = true)
    public List<Call> all() {
        return database.sql(ROWS + " order by c.closes_at desc, c.number desc")
                .query(this::call)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(long number) {
        return find(number, "");
    }

    /**
     * A draft of a call.
     *
     * @throws Refused if there is no such programme, or the deadline is over already
     */
    public Call draft(String programme, CallTerms terms, Actor by) {
        if (programme(programme).isEmpty()) {
            throw Refused.because("call.no-programme", null, programme);
        }
        demandAhead(terms.deadline());
        long number = database.sql(
                        """
                        insert into wop.programme_call (programme, version, terms, closes_at, made_by, made_at)
                        values (?, 1, cast(? as jsonb), ?, ?, ?) returning number
                        """)
                .params(programme, json.write(terms), closing(terms.deadline()), by.user(), now())
                .query(Long.class)
                .single();
        return find(number).orElseThrow();
    }

    /**
     * Says the terms of a draft anew.
     *
     * @param seen the version the person began with
     * @throws Conflict if somebody kept it after that version, or published it
     * @throws Refused if the deadline is over already
     */
    public Call correct(long number, CallTerms terms, int seen) {
        var call = hold(number);
        if (call.isPublished()) {
            throw Conflict.because("call.published-already");
        }
        if (call.version() != seen) {
            throw Conflict.because("call.changed-by-others");
        }
        demandAhead(terms.deadline());
        database.sql(
                        """
                        update wop.programme_call set terms = cast(? as jsonb), closes_at = ?, version = version + 1
                        where number = ?
                        """)
                .params(json.write(terms), closing(terms.deadline()), number)
                .update();
        return find(number).orElseThrow();
    }

    /**
     * Lets operators know. From now on only the deadline changes, and only to a later day; the weights in force now are
     * those of the call.
     *
     * @throws Conflict if it is published already
     * @throws Refused if the deadline is over already
     */
    public Call publish(long number, Actor by) {
        var call = hold(number);
        if (call.isPublished()) {
            throw Conflict.because("call.published-already");
        }
        demandAhead(call.terms().deadline());
        database.sql(
                        """
                        update wop.programme_call
                        set published_by = ?, published_at = ?, weights_version = ?, version = version + 1
                        where number = ?
                        """)
                .params(by.user(), now(), weights.inForce().version(), number)
                .update();
        return find(number).orElseThrow();
    }

    /**
     * Moves the deadline of an open call to a later day.
     *
     * @throws Refused if the day is not later
     * @throws Conflict if the call is not published, or closed: who was told that it is over is not told otherwise
     */
    public Call extend(long number, LocalDate deadline) {
        var call = hold(number);
        if (!call.isPublished() || call.status() == CallStatus.OVER) {
            throw Conflict.because("call.not-to-extend");
        }
        if (!deadline.isAfter(call.terms().deadline())) {
            throw Refused.because(
                    "call.deadline-not-later", "deadline", call.terms().deadline());
        }
        var terms = call.terms();
        var later = new CallTerms(
                terms.title(),
                terms.summary(),
                terms.window(),
                terms.entryPaths(),
                terms.opensOn(),
                deadline,
                terms.regions(),
                terms.countries(),
                terms.requiredDocuments(),
                terms.cap());
        database.sql(
                        """
                        update wop.programme_call set terms = cast(? as jsonb), closes_at = ?, version = version + 1
                        where number = ?
                        """)
                .params(json.write(later), closing(deadline), number)
                .update();
        return find(number).orElseThrow();
    }

    /** Keeps a call from being changed until the transaction ends; others may hold it, too. */
    Call require(long number) {
        return find(number, " for share of c").orElseThrow(() -> Refused.because("call.unknown", null, number));
    }

    private Call hold(long number) {
        return find(number, " for update of c").orElseThrow(() -> Refused.because("call.unknown", null, number));
    }

    private Optional<Call> find(long number, String lock) {
        return database.sql(ROWS + " where c.number = ?" + lock)
                .param(number)
                .query(this::call)
                .optional();
    }

    private void demandAhead(LocalDate deadline) {
        if (deadline.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw Refused.because("call.deadline-over", "deadline");
        }
    }

    private static OffsetDateTime closing(LocalDate deadline) {
        return deadline.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Call call(ResultSet row, int number) throws SQLException {
        var terms = json.read(CallTerms.class, row.getString("terms"));
        var closes = row.getObject("closes_at", OffsetDateTime.class).toInstant();
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Call(
                row.getLong("number"),
                programme(row, number),
                terms,
                status(published != null, terms.opensOn(), closes),
                closes,
                row.getObject("weights_version", Integer.class),
                row.getInt("version"),
                row.getString("published_by"),
                published == null ? null : published.toInstant());
    }

    private CallStatus status(boolean published, LocalDate opens, Instant closes) {
        var now = clock.instant();
        if (!published) {
            return CallStatus.PREPARED;
        }
        if (!now.isBefore(closes)) {
            return CallStatus.OVER;
        }
        return now.isBefore(opens.atStartOfDay().toInstant(ZoneOffset.UTC))
                ? CallStatus.ANNOUNCED
                : CallStatus.TAKING_ENTRIES;
    }

    private static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                row.getString("code"),
                row.getString("name"),
                row.getString("funder"),
                row.getBoolean("public_mentee"),
                row.getBoolean("public_mentor"),
                row.getBoolean("members_only"));
    }
}
