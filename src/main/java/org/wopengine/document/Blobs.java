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

    /** Everything that is there, whether anything refers to it or not. */
    Set<UUID> all() throws IOException;
}
