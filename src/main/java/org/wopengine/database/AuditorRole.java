package org.wopengine.database;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the auditors' pages read, they read in a role of the database that may not write. Their transactions are known by their
 * name, which begins with the package that opens them; the role ends with the transaction, so a connection goes back to the
 * pool as it came. Where the role cannot be used the log says how to make it, and the transactions are read-only all the same.
 */
@Configuration(proxyBeanMethods = false)
class AuditorRole {
    private static final Logger LOG = LoggerFactory.getLogger(AuditorRole.class);

    /** Where the auditors' transactions are opened. */
    private static final Pattern AUDITORS =
            Pattern.compile("org\\.wopengine\\.(trail\\..*|audit\\.web\\..*|viewing\\.Viewings\\.of)");

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /** The lock under which two nodes that start at once grant one after the other. */
    private static final int GRANTING = 1_060_106;

    /** What a reader of decisions has no use for: secrets of logins, concerns, requests that name a person. */
    private static final String[] WITHHELD = {
        "public.act_id_user",
        "public.act_id_info",
        "wop.account",
        "wop.recovery_code",
        "wop.sign_in",
        "wop.password_reset",
        "wop.known_device",
        "wop.login_throttle",
        "wop.anonymisation_request"
    };

    /** The role, or null where it cannot be used. Known once the application stands. */
    private volatile String usable;

    @Bean
    TransactionExecutionListener asAuditor(JdbcTemplate database) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, Throwable failure) {
                var role = usable;
                if (failure == null && role != null && isOfAuditors(transaction.getTransactionName())) {
                    database.execute("set local role " + role);
                }
            }
        };
    }

    @Bean
    SmartInitializingSingleton auditorRoleGranted(
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            @Value("${wop.database.auditor-role:wop_auditor}") String role) {
        return () -> usable = granted(database, new TransactionTemplate(transactions), role);
    }

    static boolean isOfAuditors(String transaction) {
        return transaction != null && AUDITORS.matcher(transaction).matches();
    }

    /**
     * Makes the role, if that is allowed, and lets it read.
     *
     * @param role empty if none is wanted
     * @return the role; null if it cannot be used
     */
    static String granted(JdbcTemplate database, TransactionTemplate transaction, String role) {
        if (role.isBlank()) {
            LOG.warn(
                    "The auditors' pages read with the application's own database role, because wop.database.auditor-role is empty");
            return null;
        }
        if (!NAME.matcher(role).matches()) {
            throw new IllegalArgumentException("wop.database.auditor-role is no plain name of a role: " + role);
        }
        try {
            return transaction.execute(status -> {
                database.execute("select pg_advisory_xact_lock(" + GRANTING + ")");
                make(database, role);
                read(database, role);
                return role;
            });
        } catch (DataAccessException refused) {
            LOG.warn(
                    "The auditors' pages read without a database role of their own: {}. Their transactions are read-only all the same."
                            + " As a superuser run \"create role {} nologin; grant {} to {};\" and start again (docs/operating.md)",
                    refused.getMostSpecificCause()
                            .getMessage()
                            .lines()
                            .findFirst()
                            .orElse(""),
                    role,
                    role,
                    database.queryForObject("select current_user", String.class));
            return null;
        }
    }

    private static void make(JdbcTemplate database, String role) {
        if (count(database, "select count(*) from pg_roles where rolname = ?", role) == 0) {
            database.execute("create role " + role + " nologin");
        }
        if (count(database, "select count(*) from pg_roles where rolname = ? and pg_has_role(oid, 'SET')", role) == 0) {
            database.execute("grant " + role + " to current_user with set true, inherit false");
        }
    }

    private static int count(JdbcTemplate database, String sql, String role) {
        return database.queryForObject(sql, Integer.class, role);
    }

    /** Every start anew, because tables are added. */
    private static void read(JdbcTemplate database, String role) {
        for (var schema : new String[] {"wop", "public"}) {
            database.execute("grant usage on schema %s to %s".formatted(schema, role));
            database.execute("grant select on all tables in schema %s to %s".formatted(schema, role));
        }
        for (var table : WITHHELD) {
            database.execute("revoke all on %s from %s".formatted(table, role));
        }
        var concerns = database.queryForList(
                "select quote_ident(relname) from pg_class where relnamespace = 'wop'::regnamespace and relkind = 'r'"
                        + " and relname like 'integrity\\_%'",
                String.class);
        concerns.forEach(table -> database.execute("revoke all on wop.%s from %s".formatted(table, role)));
    }
}
