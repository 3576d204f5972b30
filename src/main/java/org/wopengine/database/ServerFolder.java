package org.wopengine.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.springframework.util.FileSystemUtils;

/**
 * The folder the embedded server lives in: {@code data} (PostgreSQL's own), {@code binaries}, {@code server.log},
 * {@code <user>.password} and {@code lock}. Nobody but its owner may look into it; one application at a time uses it.
 */
final class ServerFolder implements AutoCloseable {
    private static final long LOG_LIMIT = 5_000_000;
    private static final String LOCK = "lock";
    private static final String CONFIGURATION = "wop.conf";

    private final Path directory;
    private final FileChannel lockFile;
    private final FileLock lock;

    private ServerFolder(Path directory, FileChannel lockFile, FileLock lock) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** @throws CannotStart if the folder cannot be written or another application uses it */
    static ServerFolder claim(Path directory) {
        FileChannel file = null;
        try {
            refuseForeign(directory);
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            file = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(file);
            if (lock == null) {
                file.close();
                throw new CannotStart(
                        "Another WOP Engine already uses the data folder " + directory + ".",
                        "Stop the other one, or give this one a folder and ports of its own: WOP_DATABASE_DIRECTORY,"
                                + " WOP_DATABASE_PORT and SERVER_PORT.");
            }
            Files.createDirectories(directory.resolve("binaries"));
            return new ServerFolder(directory, file, lock);
        } catch (IOException unwritable) {
            closeQuietly(file);
            throw notWritable(directory, unwritable);
        }
    }

    /** Somebody who mistypes the folder must not find its permissions changed and our files between theirs. */
    private static void refuseForeign(Path directory) throws IOException {
        if (!Files.isDirectory(directory) || Files.exists(directory.resolve(LOCK))) {
            return;
        }
        try (var entries = Files.list(directory)) {
            if (entries.anyMatch(entry -> !entry.endsWith("lost+found"))) {
                throw new CannotStart(
                        "The folder " + directory + " is to hold the embedded PostgreSQL, but holds other files.",
                        "Choose an empty folder, or one that does not exist yet: WOP_DATABASE_DIRECTORY=/path.");
            }
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    static CannotStart notWritable(Path directory, IOException failure) {
        return new CannotStart(
                "The data folder " + directory + " of the embedded PostgreSQL cannot be used by the user "
                        + System.getProperty("user.name") + ": "
                        + failure.getClass().getSimpleName() + " " + failure.getMessage(),
                "Make the folder writable for that user (check the folders above it and the free disk space too), or choose another one:"
                        + " WOP_DATABASE_DIRECTORY=/path (or --wop.database.directory=/path).",
                failure);
    }

    Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path binaries() {
        return directory.resolve("binaries");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path passwordFile(String user) {
        return directory.resolve(user + ".password");
    }

    String password(String user) {
        try {
            return Files.readString(passwordFile(user)).strip();
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The password file " + passwordFile(user) + " cannot be read: " + unreadable.getMessage(),
                    "Restore it from your backup and make it readable for the user " + System.getProperty("user.name")
                            + ".",
                    unreadable);
        }
    }

    void writePasswords(String... users) throws IOException {
        for (var user : users) {
            var file = passwordFile(user);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
        }
    }

    void replaceLostPassword(String user) throws IOException {
        if (!Files.exists(passwordFile(user))) {
            writePasswords(user);
        }
    }

    /** @throws CannotStart if the data were written by another major version of PostgreSQL */
    void checkVersion(String wanted) throws IOException {
        var file = data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        var found = Files.readString(file).strip();
        if (!found.equals(wanted)) {
            throw new CannotStart(
                    "The data folder " + data() + " was written by PostgreSQL " + found + "; this is PostgreSQL "
                            + wanted + ".",
                    "Dump the data with the version that wrote them and bring the dump into a new folder"
                            + " (docs/operating.md, \"Another PostgreSQL version\").");
        }
    }

    /** A place for new data; what an interrupted first start left there is thrown away. */
    Path freshData() throws IOException {
        var fresh = directory.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        return fresh;
    }

    void adoptFreshData() throws IOException {
        var fresh = directory.resolve("data.new");
        Files.writeString(
                fresh.resolve("postgresql.conf"), "\ninclude '" + CONFIGURATION + "'\n", StandardOpenOption.APPEND);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    void writeConfiguration(int port) throws IOException {
        Files.writeString(
                data().resolve(CONFIGURATION),
                """
                # Written anew at every start of WOP Engine. Put settings of your own into postgresql.conf above the
                # line that includes this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                password_encryption = 'scram-sha-256'
                log_checkpoints = off
                """
                        .formatted(port));
    }

    void rollLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), directory.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String lastLogLines() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    /**
     * The process of a server that works on the data. A number that meanwhile belongs to another program (after a
     * restart of the machine) is no server; its file is removed, or PostgreSQL would refuse to start.
     */
    OptionalLong runningServer() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return OptionalLong.empty();
        }
        var number = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!number.matches("\\d+")) {
            return OptionalLong.empty();
        }
        var process = ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return OptionalLong.empty();
        }
        var command = process.get().info().command();
        if (command.isPresent()
                && !Path.of(command.get()).getFileName().toString().startsWith("postgres")) {
            Files.delete(file);
            return OptionalLong.empty();
        }
        return OptionalLong.of(process.get().pid());
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException released) {
            // closing the file below releases it as well
        }
        closeQuietly(lockFile);
    }

    private static void closeQuietly(FileChannel file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException closed) {
                // nothing is written through it
            }
        }
    }
}
