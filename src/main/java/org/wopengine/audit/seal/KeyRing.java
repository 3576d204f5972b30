package org.wopengine.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The keys in their folder: {@code wop-2026-11-27.key} signs, {@code wop-2026-11-27.pub} is for everybody. The newest one
 * is in use. When it has become old another takes its place, whose public half the old one signs
 * ({@code wop-2027-11-27.signed-by-before}), so that whoever trusts the one may trust the next.
 */
@Component
class KeyRing {
    private static final Pattern NAME = Pattern.compile("wop-(\\d{4}-\\d{2}-\\d{2})\\.pub");

    private final SealSettings settings;
    private final Clock clock;

    KeyRing(SealSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The key to sign with today; made if there is none, or none that is young enough. */
    synchronized SigningKey current() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var newest = newest();
        if (newest.isPresent()
                && today.isBefore(
                        newest.get().since().plusDays(settings.newKeyAfter().toDays()))) {
            return newest.get();
        }
        return make(today, newest.orElse(null));
    }

    /** All public keys by their {@link SigningKey#id}. */
    Map<String, PublicKey> open() {
        return byDay().values().stream()
                .map(path -> SigningKey.open(read(path)))
                .collect(Collectors.toMap(SigningKey::id, key -> key, (one, same) -> one));
    }

    /** The public keys as they are given to auditors, by name of file. */
    Map<String, String> published() {
        return byDay().values().stream()
                .collect(Collectors.toMap(
                        path -> path.getFileName().toString(), KeyRing::read, (one, same) -> one, TreeMap::new));
    }

    private Optional<SigningKey> newest() {
        var days = byDay();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var last = days.lastEntry();
        var secret = settings.keys().resolve(name(last.getKey(), "key"));
        return Optional.of(
                new SigningKey(last.getKey(), SigningKey.open(read(last.getValue())), SigningKey.secret(read(secret))));
    }

    private SigningKey make(LocalDate today, SigningKey before) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var pem = SigningKey.pem("PUBLIC", pair.getPublic().getEncoded());
            folder();
            write(
                    name(today, "key"),
                    SigningKey.pem("PRIVATE", pair.getPrivate().getEncoded()));
            if (before != null) {
                write(name(today, "signed-by-before"), before.id() + "\n" + before.sign(pem) + "\n");
            }
            write(name(today, "pub"), pem);
            return new SigningKey(today, pair.getPublic(), pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java 17 has Ed25519", impossible);
        }
    }

    private TreeMap<LocalDate, Path> byDay() {
        var found = new TreeMap<LocalDate, Path>();
        if (!Files.isDirectory(settings.keys())) {
            return found;
        }
        try (var files = Files.list(settings.keys())) {
            files.forEach(path -> {
                var name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    found.put(LocalDate.parse(name.group(1)), path);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static String name(LocalDate day, String kind) {
        return "wop-" + day + "." + kind;
    }

    private void folder() {
        try {
            Files.createDirectories(settings.keys());
            if (settings.keys().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(settings.keys(), PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(settings.keys().resolve(name), text, StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
