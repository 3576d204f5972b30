package org.wopengine.document;

import java.nio.file.Path;

/**
 * A file that was looked into and may be kept. It still lies where it was put down; {@link Documents} copies it.
 *
 * @param shownName as it is shown and given out
 * @param originalName as it was sent
 * @param found what the virus scanner said if it said anything, else null
 */
public record ExaminedFile(
        Path place,
        String shownName,
        String originalName,
        long size,
        String mediaType,
        String sha256,
        ScanState state,
        String found) {}
