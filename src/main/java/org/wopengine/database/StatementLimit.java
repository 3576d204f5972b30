package org.wopengine.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A statement made for a web request ends after {@code wop.database.longest-statement}, so that nobody keeps the
 * database busy by asking. The connections of the pool begin with that limit, which costs a request nothing; what has to
 * take the time it takes lifts it: jobs and everything else that no request waits for, and the migrations.
 */
@Configuration(proxyBeanMethods = false)
class StatementLimit {
    private static final String NONE = "statement_timeout = 0";

    @Bean
    static TransactionExecutionListener timeForJobs(JdbcTemplate database) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, Throwable failure) {
                if (failure == null && RequestContextHolder.getRequestAttributes() == null) {
                    database.execute("set local " + NONE);
                }
            }
        };
    }

    /** Connections of its own, which nobody else gets afterwards. */
    @Bean
    static FlywayConfigurationCustomizer timeForMigrations(JdbcConnectionDetails server) {
        return flyway -> flyway.dataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword())
                .initSql("set " + NONE);
    }
}
