package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import org.wopengine.shared.DocumentReference;

/** A file to give out. */
public record StoredFile(
        DocumentReference reference, String name, String mediaType, long size, String sha256, Bytes bytes) {
    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
