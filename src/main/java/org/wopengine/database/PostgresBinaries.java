package org.wopengine.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs from the jar for this machine. A folder per archive, so that an update is noticed. */
final class PostgresBinaries {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /**
     * @param parent folder to unpack into; the caller holds the lock on it
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     * @throws CannotStart if the jar has no PostgreSQL for this operating system
     */
    static Path unpacked(Path parent) throws IOException {
        var archive = archive();
        var home = parent.resolve("postgresql-" + fingerprint(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        var partial = parent.resolve("unpacking");
        FileSystemUtils.deleteRecursively(partial);
        unpack(archive, partial);
        return Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] archive() throws IOException {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        var mac = system.startsWith("Mac");
        // the programs for macOS run on both of its processors
        var wanted = mac || "amd64".equals(machine) ? "x86_64" : machine;
        try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(mac ? "Darwin" : system, wanted)) {
            if (stream != null) {
                return stream.readAllBytes();
            }
        } catch (IllegalStateException missing) {
            // told below, in words that help
        }
        throw new CannotStart(
                String.format(Locale.ROOT, "There is no embedded PostgreSQL for %s on %s.", system, machine),
                "Install PostgreSQL 17 and set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD (see docs/operating.md).");
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Archive entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    setExecutable(file, entry.getMode());
                }
            }
        }
    }

    private static void setExecutable(Path file, int mode) throws IOException {
        if ((mode & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
