package org.wopengine.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL: a real server of its own process, on the loopback address only, with passwords for everybody
 * and with its safety (fsync) on. A server that a killed application left behind is stopped first.
 */
final class PostgresServer {
    static final String OWNER = "wop";
    static final String AUDITOR = "wop_auditor";
    static final String MAJOR_VERSION = "17";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "wop";

    private final ServerFolder folder;
    private final PostgresPrograms programs;
    private final int port;

    private PostgresServer(ServerFolder folder, PostgresPrograms programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /**
     * @param port the port to listen on, or 0 for any free one
     * @throws CannotStart with cause and cure if the folder, the port or the server itself stands in the way
     */
    static PostgresServer start(Path directory, int port) {
        var begin = System.nanoTime();
        var folder = ServerFolder.claim(directory);
        try {
            var programs = new PostgresPrograms(PostgresBinaries.unpacked(folder.binaries()));
            folder.checkVersion(MAJOR_VERSION);
            stopLeftOver(folder, programs);
            var server = new PostgresServer(folder, programs, freePort(port));
            server.createDataIfAbsent();
            folder.replaceLostPassword(OWNER);
            server.launch();
            server.createDatabaseIfAbsent();
            LOG.info(
                    "Embedded PostgreSQL {} is up on 127.0.0.1:{} after {} ms, data in {}",
                    MAJOR_VERSION,
                    server.port,
                    (System.nanoTime() - begin) / 1_000_000,
                    directory);
            return server;
        } catch (IOException unwritable) {
            folder.close();
            throw ServerFolder.notWritable(directory, unwritable);
        } catch (RuntimeException | Error failure) {
            folder.close();
            throw failure;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?ApplicationName=wop-engine";
    }

    String password() {
        return folder.password(OWNER);
    }

    Path directory() {
        return folder.directory();
    }

    void stop() {
        try {
            var result = programs.run("pg_ctl", "stop", "-D", folder.data().toString(), "-m", "fast", "-w", "-t", "60");
            if (result.fine()) {
                LOG.info("Embedded PostgreSQL stopped");
            } else {
                LOG.warn("Embedded PostgreSQL did not stop: {}", result.output());
            }
        } catch (IOException failure) {
            LOG.warn("Embedded PostgreSQL could not be stopped: {}", failure.getMessage());
        } finally {
            folder.close();
        }
    }

    /** The lock on the folder is ours, so whoever still serves it was left behind by an application that was killed. */
    private static void stopLeftOver(ServerFolder folder, PostgresPrograms programs) throws IOException {
        var process = folder.runningServer();
        if (process.isEmpty()) {
            return;
        }
        LOG.info("Stopping the PostgreSQL (process {}) that an earlier run left behind", process.getAsLong());
        var result = programs.run("pg_ctl", "stop", "-D", folder.data().toString(), "-m", "fast", "-w", "-t", "60");
        if (!result.fine()) {
            throw new CannotStart(
                    "A PostgreSQL (process " + process.getAsLong() + ") still works on " + folder.data()
                            + " and could not be stopped:\n" + result.output(),
                    "Stop that process (kill -INT " + process.getAsLong() + ") and start again.");
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
            return socket.getLocalPort();
        } catch (java.net.BindException taken) {
            throw portTaken(wanted);
        }
    }

    private static CannotStart portTaken(int port) {
        return new CannotStart(
                "Port " + port + " for the embedded PostgreSQL is used by another program.",
                "Stop that program, or choose another port for the database: WOP_DATABASE_PORT=15433 (or"
                        + " --wop.database.port=15433).");
    }

    /** Passwords are asked for from the very first start, so there is no moment in which others could come in. */
    private void createDataIfAbsent() throws IOException {
        if (Files.exists(folder.data())) {
            return;
        }
        var fresh = folder.freshData();
        folder.writePasswords(SUPERUSER, OWNER);
        var result = programs.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + folder.passwordFile(SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (!result.fine()) {
            throw new CannotStart(
                    "PostgreSQL could not create its data folder " + fresh + ":\n" + lastLines(result.output()),
                    "Remove what the message complains about (free disk space; permissions of the folder and of those above"
                            + " it), then start again.");
        }
        folder.adoptFreshData();
    }

    private void launch() throws IOException {
        folder.writeConfiguration(port);
        folder.rollLog();
        var result = programs.run(
                "pg_ctl",
                "start",
                "-D",
                folder.data().toString(),
                "-l",
                folder.log().toString(),
                "-w",
                "-t",
                "120");
        if (!result.fine()) {
            var log = folder.lastLogLines();
            if (log.contains("Address already in use")) {
                throw portTaken(port);
            }
            throw new CannotStart(
                    "The embedded PostgreSQL refuses to start. Its last words:\n"
                            + (log.isBlank() ? result.output() : log),
                    "Look up the message above; the whole log is " + folder.log()
                            + ". docs/operating.md tells how to bring a backup back.");
        }
    }

    private void createDatabaseIfAbsent() {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement()) {
            // the password file is what counts, so that a lost one can simply be replaced
            var secret = "LOGIN PASSWORD '" + password() + "'";
            if (missing(connection, "select 1 from pg_roles where rolname = ?", OWNER)) {
                statement.execute("create role " + OWNER + " " + secret);
            } else {
                statement.execute("alter role " + OWNER + " " + secret);
            }
            if (missing(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            if (missing(connection, "select 1 from pg_roles where rolname = ?", AUDITOR)) {
                statement.execute("create role " + AUDITOR + " nologin");
            }
            statement.execute("grant " + AUDITOR + " to " + OWNER + " with inherit false, set true");
        } catch (SQLException failure) {
            stopQuietly();
            throw new CannotStart(
                    "The embedded PostgreSQL runs, but its database could not be prepared: " + failure.getMessage(),
                    "If the password files in " + folder.directory() + " were changed, restore them from your backup.",
                    failure);
        }
    }

    private void stopQuietly() {
        try {
            programs.run("pg_ctl", "stop", "-D", folder.data().toString(), "-m", "fast", "-w");
        } catch (IOException failure) {
            LOG.debug("Stop after a failed start", failure);
        }
    }

    private Connection connect(String user, String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        return source.getConnection(user, folder.password(user));
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static String lastLines(String text) {
        var lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
