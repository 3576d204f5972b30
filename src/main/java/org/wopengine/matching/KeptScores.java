package org.wopengine.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.wopengine.matching.score.Exclusion;
import org.wopengine.matching.score.Flag;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The rows of the scores; they are only ever added. */
@Component
class KeptScores {
    /** Of the ranking as many stand before the officer; whoever is on the list is kept in any case. */
    static final int SHOWN = 10;

    private final JdbcTemplate database;
    private final ScoreText text;

    KeptScores(JdbcTemplate database, ScoreText text) {
        this.database = database;
        this.text = text;
    }

    /** What stood before the officer, and everybody on the list. */
    void keep(PartnershipId partnership, int round, Ranking ranking, Set<OperatorCode> listed) {
        var kept = ranking.candidates().stream()
                .filter(candidate ->
                        listed.contains(candidate.operator()) || candidate.rank() != null && candidate.rank() <= SHOWN)
                .toList();
        var at = ranking.generatedAt().atOffset(ZoneOffset.UTC);
        database.batchUpdate(
                """
                insert into wop.match_score
                    (partnership, round, operator, rank, mentee, mentor, mentor_name, mentor_load, total, weights_version,
                     criteria, exclusions, flags, ties, generated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?)
                """,
                kept,
                Math.max(1, kept.size()),
                (row, candidate) -> {
                    var score = candidate.score();
                    row.setString(1, partnership.reference());
                    row.setInt(2, round);
                    row.setString(3, candidate.operator().value());
                    row.setObject(4, candidate.rank());
                    row.setString(5, score.mentee().value());
                    row.setString(6, score.mentor().value());
                    row.setString(7, score.mentorName());
                    row.setInt(8, score.mentorLoad());
                    row.setBigDecimal(9, score.total());
                    row.setInt(10, score.weightsVersion());
                    row.setString(11, text.criteria(score.criteria()));
                    row.setString(12, text.objections(score.exclusions()));
                    row.setString(13, text.objections(score.flags()));
                    row.setString(14, text.ties(candidate.ties()));
                    row.setObject(15, at);
                });
    }

    /** All rounds, oldest first, in each in the order of the ranking. */
    List<KeptScore> of(PartnershipId partnership) {
        return database.query(
                """
                select * from wop.match_score where partnership = ? order by round, rank nulls last, total desc, operator
                """,
                this::score,
                partnership.reference());
    }

    private KeptScore score(ResultSet row, int number) throws SQLException {
        var score = new MatchScore(
                new OperatorCode(row.getString("mentee")),
                new OperatorCode(row.getString("mentor")),
                row.getBigDecimal("total"),
                row.getInt("weights_version"),
                text.criteria(row.getString("criteria")),
                text.objections(row.getString("exclusions"), Exclusion.class),
                text.objections(row.getString("flags"), Flag.class),
                row.getString("mentor_name"),
                row.getInt("mentor_load"));
        return new KeptScore(
                row.getInt("round"),
                new ScoredCandidate(
                        new OperatorCode(row.getString("operator")),
                        row.getObject("rank", Integer.class),
                        score,
                        text.ties(row.getString("ties"))),
                row.getObject("generated_at", OffsetDateTime.class).toInstant());
    }
}
