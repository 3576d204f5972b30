package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in PostgreSQL, in pieces: one backup, one transaction, and never more than a piece in memory. */
@Component
class DatabaseBlobs implements Blobs {
    private static final int PIECE = 512 * 1024;

    private final JdbcClient database;

    DatabaseBlobs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Storage storage() {
        return Storage.DATABASE;
    }

    @Override
    public void keep(UUID blob, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var position = 0;
            for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                database.sql("insert into wop.document_chunk (blob, position, bytes) values (?, ?, ?)")
                        .params(blob, position++, piece)
                        .update();
            }
        }
    }

    @Override
    public InputStream open(UUID blob) {
        return new Pieces(blob);
    }

    @Override
    public boolean has(UUID blob) {
        return database.sql("select exists (select from wop.document_chunk where blob = ?)")
                .param(blob)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void destroy(UUID blob) {
        database.sql("delete from wop.document_chunk where blob = ?")
                .param(blob)
                .update();
    }

    @Override
    public Set<UUID> all() {
        return database.sql("select distinct blob from wop.document_chunk").query(UUID.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One piece at a time, each by a statement of its own: no connection waits for a slow reader. */
    private final class Pieces extends InputStream {
        private final UUID blob;
        private byte[] piece = new byte[0];
        private int next;
        private int position;

        Pieces(UUID blob) {
            this.blob = blob;
        }

        @Override
        public int read() {
            return fetched() ? piece[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fetched()) {
                return -1;
            }
            var taken = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, into, offset, taken);
            position += taken;
            return taken;
        }

        private boolean fetched() {
            if (piece != null && position == piece.length) {
                piece = database.sql("select bytes from wop.document_chunk where blob = ? and position = ?")
                        .params(blob, next++)
                        .query((row, number) -> row.getBytes(1))
                        .optional()
                        .orElse(null);
                position = 0;
            }
            return piece != null;
        }
    }
}
