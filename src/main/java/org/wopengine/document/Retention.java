package org.wopengine.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.SecurityLog;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * The end of documents. A document whose retention has ended comes on a list; somebody decides, one by one, and then the
 * bytes of all its files go. What it was stays on record.
 */
@UseCases
public class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final DocumentRows documents;
    private final RetentionRows rows;
    private final Map<Storage, Blobs> blobs;
    private final RetentionSettings settings;
    private final Partnerships partnerships;
    private final SecurityLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(
            DocumentRows documents,
            RetentionRows rows,
            List<Blobs> blobs,
            RetentionSettings settings,
            Partnerships partnerships,
            SecurityLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.rows = rows;
        this.blobs = blobs.stream().collect(Collectors.toUnmodifiableMap(Blobs::storage, Function.identity()));
        this.settings = settings;
        this.partnerships = partnerships;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** What the last look has found and is still due, oldest first. */
    @Transactional(readOnly = true)
    public List<DueDocument> due() {
        return rows.due(settings.years(), today());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<DueDocument> due(long number) {
        return due().stream().filter(one -> one.document().number() == number).findFirst();
    }

    /** Brings the list up to date. */
    public void look() {
        var found = rows.note(settings.years(), today());
        if (found > 0) {
            LOG.info("The retention of {} more documents has ended; see /documents/retention", found);
        }
    }

    /**
     * Destroys the bytes of all files of a document.
     *
     * @throws Refused if it is not due, or the number typed is another one
     */
    public void destroy(long number, DestroyDocument decision, Actor by) {
        var due = rows.lockDue(number, settings.years(), today())
                .orElseThrow(() -> Refused.because("document.not-due", null, number));
        if (!decision.confirmation().strip().equalsIgnoreCase("D-" + number)) {
            throw Refused.because("document.other-number", "confirmation", "D-" + number);
        }
        for (var file : documents.files(number)) {
            if (file.destruction() == null) {
                rows.destroyed(file.reference(), decision.reason(), by, clock.instant());
                destroy(file);
            }
        }
        rows.forget(number);
        log.add(SecurityLog.Verb.DOCUMENT_DESTROYED, "D-" + number, null);
        var partnership = due.owner().partnership();
        if (partnership != null) {
            events.publishEvent(new Decided(
                    partnership,
                    partnerships.require(partnership).status().stage(),
                    "DOCUMENT_DESTROYED",
                    due.type().name(),
                    null,
                    "D-%d: %s. %s".formatted(number, due.title(), decision.reason()),
                    by));
        }
    }

    private void destroy(DocumentRows.FileRow file) {
        var place = blobs.get(file.storage());
        if (place == null) {
            throw new IllegalStateException("Files in " + file.storage() + " are not set up");
        }
        try {
            place.destroy(file.blob());
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file.reference() + " cannot be destroyed", failed);
        }
    }

    /** Takes away what should be gone and is still there, because the store did not answer in time. */
    public void sweep() {
        for (var file : documents.destroyedFiles()) {
            var place = blobs.get(file.storage());
            if (place == null) {
                continue;
            }
            try {
                if (place.has(file.blob())) {
                    place.destroy(file.blob());
                    LOG.info("{} was destroyed and still there; it is gone now", file.reference());
                }
            } catch (IOException failed) {
                LOG.warn("{} should be gone and cannot be taken away: {}", file.reference(), failed.getMessage());
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
