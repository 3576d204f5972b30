package org.wopengine.matching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.matching.score.Weights;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * The weights of the score by version. One is in force at any time, and there is at most one draft. A version that was in
 * force stays as it was, because scores name it.
 */
@UseCases
public class MatchingWeights {
    private static final int LONGEST_REASON = 500;
    private static final String COLUMNS =
            Stream.of(MatchCriterion.values()).map(MatchingWeights::column).collect(Collectors.joining(", "));

    private final JdbcClient database;
    private final Clock clock;

    MatchingWeights(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those in force, with which scores are made. */
    @Transactional(readOnly = true)
    public Weights inForce() {
        return only(WeightsStatus.ACTIVE).orElseThrow().weights();
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<WeightsVersion> history() {
        return database.sql("select * from wop.matching_weights order by version desc")
                .query(MatchingWeights::version)
                .list();
    }

    /** @throws Refused if there is no such version */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public WeightsVersion require(int version) {
        return find(version, "");
    }

    /**
     * Begins a new version, or changes the draft there is.
     *
     * @throws Refused if the weights do not sum to 100
     */
    public WeightsVersion draft(DraftWeights command, Actor by) {
        return draft(command.points(), command.reason(), by);
    }

    /**
     * Begins a new version, or changes the draft there is.
     *
     * @param points for every criterion 0 to 100, together 100
     * @param reason why other weights are wanted
     * @throws Refused if the weights do not hold together, the reason is missing or too long
     */
    public WeightsVersion draft(Map<MatchCriterion, BigDecimal> points, String reason, Actor by) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because("matching.weights.reason", "reason");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.because("matching.weights.reason-long", "reason", LONGEST_REASON);
        }
        alone();
        var draft = only(WeightsStatus.DRAFT);
        var number = draft.map(version -> version.weights().version()).orElseGet(this::next);
        var weights = new Weights(number, points);
        var values = new ArrayList<Object>();
        for (var criterion : MatchCriterion.values()) {
            values.add(weights.of(criterion));
        }
        values.add(reason.strip());
        if (draft.isPresent()) {
            values.add(number);
            database.sql(
                            "update wop.matching_weights set (%s, reason) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) where version = ?"
                                    .formatted(COLUMNS))
                    .params(values)
                    .update();
        } else {
            values.addAll(List.of(by.user(), now(), number));
            database.sql(
                            """
                            insert into wop.matching_weights (%s, reason, drafted_by, drafted_at, version, status)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT')
                            """
                                    .formatted(COLUMNS))
                    .params(values)
                    .update();
        }
        return require(number);
    }

    /**
     * Puts the draft in force and retires the version before it.
     *
     * @throws Refused if there is no such version
     * @throws Conflict if it is no draft any more
     */
    public WeightsVersion activate(int version, Actor by) {
        demandDraft(version);
        var before = only(WeightsStatus.ACTIVE).orElseThrow();
        retire(before.weights().version(), by);
        database.sql(
                        """
                        update wop.matching_weights set status = 'ACTIVE', activated_by = ?, activated_at = ?
                        where version = ?
                        """)
                .params(by.user(), now(), version)
                .update();
        return require(version);
    }

    /**
     * Gives up a draft. It stays in the history.
     *
     * @throws Refused if there is no such version
     * @throws Conflict if it is no draft any more
     */
    public WeightsVersion giveUp(int version, Actor by) {
        demandDraft(version);
        retire(version, by);
        return require(version);
    }

    private void demandDraft(int version) {
        alone();
        var status = find(version, " for update").status();
        if (status != WeightsStatus.DRAFT) {
            throw Conflict.because("matching.weights.no-draft", version);
        }
    }

    private void retire(int version, Actor by) {
        database.sql(
                        """
                        update wop.matching_weights set status = 'RETIRED', retired_by = ?, retired_at = ?
                        where version = ?
                        """)
                .params(by.user(), now(), version)
                .update();
    }

    /** Two people at once would draft the same number; the second waits and then sees what the first did. */
    private void alone() {
        database.sql("lock table wop.matching_weights in share row exclusive mode")
                .update();
    }

    private int next() {
        return database.sql("select max(version) + 1 from wop.matching_weights")
                .query(Integer.class)
                .single();
    }

    private Optional<WeightsVersion> only(WeightsStatus status) {
        return database.sql("select * from wop.matching_weights where status = ?")
                .param(status.name())
                .query(MatchingWeights::version)
                .optional();
    }

    private WeightsVersion find(int version, String lock) {
        return database.sql("select * from wop.matching_weights where version = ?" + lock)
                .param(version)
                .query(MatchingWeights::version)
                .optional()
                .orElseThrow(() -> Refused.because("matching.weights.unknown", "version", String.valueOf(version)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String column(MatchCriterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT);
    }

    private static WeightsVersion version(ResultSet row, int number) throws SQLException {
        var points = new EnumMap<MatchCriterion, BigDecimal>(MatchCriterion.class);
        for (var criterion : MatchCriterion.values()) {
            points.put(criterion, row.getBigDecimal(column(criterion)));
        }
        return new WeightsVersion(
                new Weights(row.getInt("version"), points),
                WeightsStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getString("drafted_by"),
                instant(row, "drafted_at"),
                row.getString("activated_by"),
                instant(row, "activated_at"),
                row.getString("retired_by"),
                instant(row, "retired_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
