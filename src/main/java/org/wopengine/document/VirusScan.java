package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has files examined for viruses, where a scanner is set up. A file that could not be examined is held back, as one that
 * was examined and found bad is; only the first is examined again.
 */
@Component
class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private final DocumentSettings settings;

    VirusScan(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * What came out.
     *
     * @param found what the scanner calls what it found, or null
     */
    record Verdict(ScanState state, String found) {}

    boolean isSetUp() {
        return settings.scanner().isSetUp();
    }

    Verdict examine(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return examine(bytes);
        }
    }

    Verdict examine(InputStream bytes) {
        if (!isSetUp()) {
            return new Verdict(ScanState.NOT_SCANNED, null);
        }
        try {
            return new Clamd(settings.scanner())
                    .virusIn(bytes)
                    .map(found -> new Verdict(ScanState.QUARANTINED, found))
                    .orElseGet(() -> new Verdict(ScanState.CLEAN, null));
        } catch (IOException doubt) {
            LOG.warn("A file could not be examined for viruses and is held back: {}", doubt.getMessage());
            return new Verdict(ScanState.PENDING, null);
        }
    }
}
