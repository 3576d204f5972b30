package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps files in a folder, under names of our own. A file is whole and on the disk before its row is committed; if that
 * fails it is taken away again. A node killed in between leaves a file without a row, which {@link Documents#breaks}
 * reports.
 */
@Component
@ConditionalOnProperty("wop.document.folder")
class FolderBlobs implements Blobs {
    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobs.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;

    FolderBlobs(DocumentSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    @Override
    public Storage storage() {
        return Storage.FOLDER;
    }

    @Override
    public void keep(UUID blob, Path file) throws IOException {
        var place = place(blob);
        Files.createDirectories(place.getParent());
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        takeAwayUnlessCommitted(place);
        var unfinished = place.resolveSibling(blob + ".part");
        try {
            Files.copy(file, unfinished);
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(UUID blob) throws IOException {
        return Files.newInputStream(place(blob));
    }

    @Override
    public boolean has(UUID blob) {
        return Files.exists(place(blob));
    }

    @Override
    public void destroy(UUID blob) {
        var place = place(blob);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    Files.deleteIfExists(place);
                } catch (IOException stays) {
                    LOG.warn("A destroyed file could not be taken away yet: {}", place, stays);
                }
            }
        });
    }

    @Override
    public Set<UUID> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(UUID::fromString)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Nobody has a say in this path: it is made of random numbers only. */
    private Path place(UUID blob) {
        return folder.resolve(blob.toString().substring(0, 2)).resolve(blob.toString());
    }

    private static void takeAwayUnlessCommitted(Path place) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    try {
                        Files.deleteIfExists(place);
                    } catch (IOException stays) {
                        LOG.warn("A file whose upload failed could not be taken away: {}", place, stays);
                    }
                }
            }
        });
    }
}
