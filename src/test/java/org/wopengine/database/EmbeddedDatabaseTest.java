package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.WopTest;

@WopTest
class EmbeddedDatabaseTest {
    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ProcessEngine engine;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${wop.database.directory}")
    private String directory;

    @Test
    void theDatabaseIsARealPostgresThatKeepsWhatItPromised() {
        assertThat(setting("server_version")).startsWith("17.");
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void nothingOfItDependsOnTheMachine() {
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(jdbc.queryForObject(
                        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()",
                        String.class))
                .isEqualTo("b C.UTF-8");
        assertThat(jdbc.queryForObject("select upper('é')", String.class)).isEqualTo("É");
        assertThat(jdbc.queryForObject("select setting from pg_settings where name = 'log_timezone'", String.class))
                .isEqualTo("UTC");
        assertThat(setting("TimeZone")).isEqualTo("UTC");
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        for (var user : List.of("wop", "postgres")) {
            for (var password : List.of("", "wop", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, user, password))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
        }
        assertThat(Path.of(directory, "data", "pg_hba.conf"))
                .content()
                .doesNotContainPattern("(?m)^[^#]*(trust|peer|password|md5)$")
                .containsPattern("(?m)^host .*scram-sha-256$");
    }

    @Test
    void theApplicationIsNotASuperuser() {
        assertThat(jdbc.queryForObject("select rolsuper from pg_roles where rolname = current_user", Boolean.class))
                .isFalse();
    }

    @Test
    void theEngineFindsItsTablesAndTheDomainHasASchemaOfItsOwn() {
        assertThat(engine.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
        assertThat(jdbc.queryForList(
                        "select distinct schemaname from pg_tables where tablename like 'act\\_%'", String.class))
                .containsExactly("public");
        assertThat(jdbc.queryForObject("select count(*) from wop.flyway_schema_history where success", Integer.class))
                .isPositive();
    }

    private String setting(String name) {
        return jdbc.queryForObject("select current_setting(?)", String.class, name);
    }
}
