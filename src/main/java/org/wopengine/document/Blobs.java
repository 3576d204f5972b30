package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** The bytes of the files, in one place. */
interface Blobs {
    Storage storage();

    /** Copies a file in, in the transaction of the caller: rolled back, it is not there. */
    void keep(UUID blob, Path file) throws IOException;

    /** Reads it piece by piece. */
    InputStream open(UUID blob) throws IOException;

    /** Whether it is there. */
    boolean has(UUID blob) throws IOException;

    /**
     * Takes it away for good: with the transaction of the caller or, where the place knows none, right after its commit.
     * What is not there is no failure.
     */
    void destroy(UUID blob) throws IOException;

    /** Everything that is there, whether anything refers to it or not. */
    Set<UUID> all() throws IOException;
}
