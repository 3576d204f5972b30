package org.wopengine.database;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in two lines what a start against an absent or unwilling PostgreSQL would say in two hundred. */
class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<PSQLException> {
    private final Environment environment;

    UnreachableDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PSQLException failure) {
        var cure = cure(failure.getSQLState());
        if (cure == null) {
            return null;
        }
        return new FailureAnalysis(
                "The database " + url() + " does not let the user "
                        + environment.getProperty("spring.datasource.username") + " in: " + failure.getMessage(),
                cure,
                failure);
    }

    /** Without what follows the question mark: a password may be among it. */
    private String url() {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("\\?.*", "");
    }

    private static String cure(String state) {
        if (state == null) {
            return null;
        }
        if (state.startsWith("28")) {
            return "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
        }
        return switch (state) {
            case "3D000" -> "Create the database, or correct its name at the end of SPRING_DATASOURCE_URL.";
            case "53300" ->
                "The server has no connection left. Raise its max_connections, or lower"
                        + " SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE on every node.";
            case "08001", "08004", "08006", "57P03" ->
                "Check that PostgreSQL runs there and can be reached from here, and that SPRING_DATASOURCE_URL names"
                        + " its host and port.";
            default -> null;
        };
    }
}
