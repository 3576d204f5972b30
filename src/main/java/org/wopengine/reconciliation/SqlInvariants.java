package org.wopengine.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invariants that are one question to the database each: a file by the name of its code. */
@Component
class SqlInvariants {
    private static final String FILES = "classpath:reconciliation/I*.sql";

    /** What began less long ago may still be on its way: a job of the engine takes over after the commit. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    /** Twice as long as a job is locked by who runs it. */
    private static final Duration LOCK = Duration.ofMinutes(10);

    /** How long the engine keeps what is over: the time to live in the models. */
    private static final int DAYS = 3653;

    private final JdbcClient database;
    private final Clock clock;
    private final List<Invariant> all;

    SqlInvariants(JdbcClient database, Clock clock) throws IOException {
        this.database = database;
        this.clock = clock;
        this.all = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .<Invariant>map(file -> new Question(file.getFilename().replace(".sql", ""), text(file)))
                .sorted(Comparator.comparing(Invariant::code))
                .toList();
    }

    List<Invariant> all() {
        return all;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Question implements Invariant {
        private final String code;
        private final String sql;

        Question(String code, String sql) {
            this.code = code;
            this.sql = sql;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Optional<String> question() {
            return Optional.of(sql);
        }

        @Override
        public List<Finding> findings() {
            var now = clock.instant();
            return database.sql(sql)
                    .params(Map.of(
                            "settled", Timestamp.from(now.minus(ON_ITS_WAY)),
                            "stale", Timestamp.from(now.minus(LOCK)),
                            "kept", Timestamp.from(now.minus(Duration.ofDays(DAYS))),
                            "days", DAYS))
                    .query((row, number) -> new Finding(row.getString("subject"), row.getString("found")))
                    .list();
        }
    }
}
