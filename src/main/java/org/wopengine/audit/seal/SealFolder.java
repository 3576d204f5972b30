package org.wopengine.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The seals as files, {@code seal-000017.txt}. A file that is there is never written again. */
@Component
class SealFolder {
    private static final Pattern NAME = Pattern.compile("seal-(\\d{6,18})\\.txt");

    private final Path folder;

    SealFolder(SealSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    SortedSet<Long> numbers() {
        var numbers = new TreeSet<Long>();
        if (!Files.isDirectory(folder)) {
            return numbers;
        }
        try (var files = Files.list(folder)) {
            files.forEach(path -> {
                var name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    numbers.add(Long.parseLong(name.group(1)));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of the seals cannot be read: " + folder, unreadable);
        }
        return numbers;
    }

    Optional<String> read(long number) {
        try {
            var file = file(number);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A seal cannot be read: " + file(number), unreadable);
        }
    }

    /** Whole and on the disk, or not at all. */
    void write(long number, String text) {
        var file = file(number);
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, text);
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("A seal cannot be written: " + file, unwritable);
        }
    }

    private Path file(long number) {
        return folder.resolve("seal-%06d.txt".formatted(number));
    }
}
