package org.wopengine.workflow.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in the schema {@code public} with the scripts that come in the engine's own jar. The
 * engine's {@code schema-update} is off, because two nodes that start on an empty database at the same moment would
 * both run it; migrations are locked.
 *
 * <p>An engine of another version brings other scripts, so it needs a migration of its own, after this one.
 */
@Component
class EngineTables implements JavaMigration {
    private static final String ENGINE_VERSION = "7.24.0";
    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611230100");
    }

    @Override
    public String getDescription() {
        return "engine tables of Camunda " + ENGINE_VERSION;
    }

    @Override
    public Integer getChecksum() {
        return ENGINE_VERSION.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        if (engineTablesExist(connection)) {
            return;
        }
        var version = ProductPropertiesUtil.getProductVersion();
        if (!ENGINE_VERSION.equals(version)) {
            throw new IllegalStateException("This migration creates the tables of engine " + ENGINE_VERSION
                    + ", but the engine on the class path is " + version
                    + ". Start once with the release of the older engine, or add the scripts of the newer one.");
        }
        var searchPath = single(connection, "show search_path");
        execute(connection, "set search_path to public");
        for (var script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql",
                            ProcessEngine.class.getClassLoader()));
        }
        execute(connection, "set search_path to " + searchPath);
    }

    private static boolean engineTablesExist(Connection connection) throws SQLException {
        return !"0"
                .equals(single(
                        connection,
                        "select count(*) from pg_tables where schemaname = 'public' and tablename like 'act\\_%'"));
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
