package org.wopengine.document;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has examined what could not be examined when it came: the scanner was down, or not set up yet. */
@Component
class WaitingFilesJob {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingFilesJob.class);
    private static final int AT_ONCE = 50;

    private final DocumentRows rows;
    private final VirusScan scan;
    private final Map<Storage, Blobs> blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaitingFilesJob(
            DocumentRows rows, VirusScan scan, List<Blobs> blobs, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.scan = scan;
        this.blobs = blobs.stream().collect(Collectors.toUnmodifiableMap(Blobs::storage, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void examineAll() {
        if (!scan.isSetUp()) {
            return;
        }
        for (var file : rows.waiting(AT_ONCE)) {
            if (!examine(file)) {
                return; // the scanner is down; what waits, waits on
            }
        }
    }

    private boolean examine(DocumentRows.FileRow file) {
        try (var bytes = blobs.get(file.storage()).open(file.blob())) {
            var verdict = scan.examine(bytes);
            if (verdict.state() == ScanState.QUARANTINED) {
                LOG.warn("A virus was found in {}, which is held back from now on", file.reference());
            }
            if (verdict.state() != ScanState.PENDING) {
                transaction.executeWithoutResult(status -> rows.noteScan(file.reference(), verdict, clock.instant()));
            }
            return verdict.state() != ScanState.PENDING;
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read to be examined: {}", file.reference(), unreadable.getMessage());
            return true;
        }
    }
}
