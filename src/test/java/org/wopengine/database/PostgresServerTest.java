package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.util.FileSystemUtils;

class PostgresServerTest {
    private static final Path BINARIES = Path.of("target/postgres-server-test/binaries");

    private Path directory;

    /** Every test has a folder of its own; the unpacked programs are the same for all. */
    @BeforeEach
    void prepareFolder(TestInfo test) throws IOException {
        directory = Path.of(
                "target/postgres-server-test",
                test.getTestMethod().orElseThrow().getName());
        Files.createDirectories(BINARIES);
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        Files.createFile(directory.resolve("lock"));
        Files.createSymbolicLink(directory.resolve("binaries"), BINARIES.toAbsolutePath());
    }

    @Test
    void whatWasWrittenSurvivesARestart() throws Exception {
        var first = PostgresServer.start(directory, 0);
        execute(first, "create table witness as select 'still there' as words");
        first.stop();

        var second = PostgresServer.start(directory, 0);
        try {
            assertThat(words(second)).isEqualTo("still there");
        } finally {
            second.stop();
        }
    }

    @Test
    void aServerThatAKilledApplicationLeftBehindIsReplaced() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor()).isEqualTo(137);
        var leftOver = ProcessHandle.of(Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                        .get(0)))
                .orElseThrow();

        var next = PostgresServer.start(directory, 0);
        try {
            assertThat(words(next)).isEqualTo("written before the end");
            assertThat(leftOver.onExit()).succeedsWithin(Duration.ofSeconds(30));
        } finally {
            next.stop();
        }
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
        var first = PostgresServer.start(directory, 0);
        var pidFile = directory.resolve("data/postmaster.pid");
        var content = Files.readString(pidFile);
        first.stop();
        var ours = ProcessHandle.current().pid();
        Files.writeString(pidFile, content.replaceFirst("\\d+", Long.toString(ours)));

        PostgresServer.start(directory, 0).stop();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anInterruptedFirstStartIsBegunAnew() throws Exception {
        Files.createDirectories(directory.resolve("data.new/base"));
        Files.writeString(directory.resolve("data.new/PG_VERSION"), "17");

        PostgresServer.start(directory, 0).stop();

        assertThat(directory.resolve("data.new")).doesNotExist();
    }

    @Test
    void aLostPasswordIsReplaced() throws Exception {
        PostgresServer.start(directory, 0).stop();
        Files.delete(directory.resolve("wop.password"));

        var next = PostgresServer.start(directory, 0);
        try {
            execute(next, "create table witness as select 'in again' as words");
            assertThat(words(next)).isEqualTo("in again");
        } finally {
            next.stop();
        }
    }

    @Test
    void onlyItsOwnerCanLookIntoTheFolder() throws Exception {
        PostgresServer.start(directory, 0).stop();

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("wop.password"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("postgres.password"))).isEqualTo("rw-------");
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefused() {
        var first = PostgresServer.start(directory, 0);
        try {
            assertRefused(0, "Another WOP Engine already uses the data folder");
        } finally {
            first.stop();
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(other.getLocalPort(), "Port " + other.getLocalPort());
        }
    }

    @Test
    void dataOfAnotherPostgresAreLeftAlone() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "16\n");

        assertRefused(0, "was written by PostgreSQL 16; this is PostgreSQL 17");
        assertThat(directory.resolve("data")).isDirectoryContaining("glob:**/PG_VERSION");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        directory = file.resolve("below");

        assertRefused(0, "cannot be used by the user " + System.getProperty("user.name"));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws Exception {
        directory = Files.createDirectory(directory.resolve("documents"));
        Files.createFile(directory.resolve("letter.txt"));
        var before = permissions(directory);

        assertRefused(0, "holds other files");
        assertThat(permissions(directory)).isEqualTo(before);
    }

    @Test
    void aServerThatRefusesToStartIsQuoted() throws Exception {
        PostgresServer.start(directory, 0).stop();
        Files.writeString(directory.resolve("data/postgresql.conf"), "\nnonsense = 1\n", StandardOpenOption.APPEND);

        assertRefused(0, "unrecognized configuration parameter \"nonsense\"");
        assertRefused(0, "refuses to start");
    }

    private void assertRefused(int port, String cause) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> PostgresServer.start(directory, port))
                .withMessageContaining(cause)
                .satisfies(refusal -> assertThat(refusal.cure()).isNotBlank());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(PostgresServer server, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), PostgresServer.OWNER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String words(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), PostgresServer.OWNER, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select words from witness")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
