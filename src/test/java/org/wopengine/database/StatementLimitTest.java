package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** A statement of a web request ends, with an answer that says so; jobs and migrations take the time they take. */
@WopTest
class StatementLimitTest {
    private static final String SLEEP = "select pg_sleep(2.5)";

    @LocalServerPort
    int port;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ManagementService engine;

    @Autowired
    Flyway flyway;

    @Autowired
    Environment environment;

    Browser secretariat;
    String configured;

    @BeforeEach
    void logIn() throws SQLException {
        secretariat = Browser.of("secretariat", port).openTasklist();
        configured = pool().getConnectionInitSql();
    }

    @AfterEach
    void asConfigured() throws SQLException {
        limit(configured);
    }

    @Test
    void everyConnectionBeginsWithTheLimit() {
        assertThat(environment.getProperty("wop.database.longest-statement")).isEqualTo("30s");
        assertThat(database.queryForObject("show statement_timeout", String.class))
                .isEqualTo("30s");
    }

    @Test
    void aPageThatWaitsTooLongSaysSo() throws Exception {
        limit("set statement_timeout = '1s'");
        var answer = whileLocked("wop.partnership", () -> secretariat.get("/partnerships"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("This takes too long")
                .contains("Reference number")
                .contains("/wop");
        assertThat(secretariat.get("/partnerships").statusCode()).isEqualTo(200);
    }

    @Test
    void aCallOfTasklistThatWaitsTooLongSaysSo() throws Exception {
        limit("set statement_timeout = '1s'");
        var answer =
                whileLocked("public.act_ru_task", () -> secretariat.post(Browser.ENGINE + "/task?maxResults=10", "{}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("took the database too long").doesNotContain("Exception", "ENGINE");
        assertThat(secretariat
                        .post(Browser.ENGINE + "/task?maxResults=10", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** What is asked before any page is reached: who this session belongs to. */
    @Test
    void aLoginThatWaitsTooLongSaysSo() throws Exception {
        limit("set statement_timeout = '1s'");
        var answer = whileLocked("wop.sign_in", () -> secretariat.get("/operators"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("This takes too long");
    }

    @Test
    void withoutTheLimitTheRequestWaits() throws Exception {
        limit("set statement_timeout = 0");
        var waiting = new CompletableFuture<HttpResponse<String>>();
        whileLocked("wop.partnership", () -> {
            CompletableFuture.supplyAsync(() -> secretariat.get("/partnerships"))
                    .thenAccept(waiting::complete);
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> waiting.get(4, TimeUnit.SECONDS));
            return null;
        });
        assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNoRequestWaitsForTakesItsTime() throws SQLException {
        limit("set statement_timeout = '1s'");
        assertThatCode(() -> transaction.executeWithoutResult(status -> database.execute(SLEEP)))
                .doesNotThrowAnyException();
        // a command of the engine, as a job is one
        assertThatCode(() -> ((org.camunda.bpm.engine.impl.ManagementServiceImpl) engine)
                        .getCommandExecutor()
                        .execute(context -> {
                            database.execute(SLEEP);
                            return null;
                        }))
                .doesNotThrowAnyException();
        // and the limit holds again for whoever gets the connection next
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> database.execute(SLEEP));
    }

    @Test
    void migrationsTakeTheirTime() throws SQLException {
        assertThat(flyway.getConfiguration().getInitSql()).isEqualTo("set statement_timeout = 0");
        assertThat(flyway.getConfiguration().getDataSource()).isNotSameAs(dataSource);
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var row = connection.createStatement().executeQuery("select current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(server.getUsername());
        }
    }

    private HttpResponse<String> whileLocked(String table, Supplier<HttpResponse<String>> request) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table " + table + " in access exclusive mode");
            try {
                return request.get();
            } finally {
                connection.rollback();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    /** New connections begin with this, and there are only new ones. */
    private void limit(String statement) throws SQLException {
        var config = ReflectionTestUtils.getField(pool(), HikariDataSource.class, "pool");
        ReflectionTestUtils.setField(ReflectionTestUtils.getField(config, "config"), "connectionInitSql", statement);
        pool().getHikariPoolMXBean().softEvictConnections();
    }

    private HikariDataSource pool() throws SQLException {
        return dataSource.unwrap(HikariDataSource.class);
    }
}
