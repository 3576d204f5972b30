package org.wopengine.document;

import java.time.Instant;
import org.wopengine.shared.DocumentReference;

/**
 * One file of a document.
 *
 * @param found what the virus scanner found, or null
 * @param destruction that and why its bytes are gone, or null
 */
public record FileView(
        DocumentReference reference,
        String name,
        String originalName,
        long size,
        String mediaType,
        String sha256,
        ScanState state,
        String found,
        String uploadedBy,
        Instant uploadedAt,
        Destruction destruction) {

    /** Whether people get it. */
    public boolean isGivenOut() {
        return destruction == null && state.isGivenOut();
    }

    /** The size in words that need no calculation. */
    public String sizeText() {
        return size < 1024
                ? size + " B"
                : size < 1024 * 1024
                        ? "%d KB".formatted((size + 512) / 1024)
                        : "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
