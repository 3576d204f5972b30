package org.wopengine.document;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * Files as evidence. Nothing is ever overwritten: a new file for the same question is a new version. Whoever calls has
 * asked whether the person may see the owner; what may be done with a file is asked here.
 */
@UseCases
public class Documents {
    /** Why a file is not taken although nothing is wrong with it: the place for it does not answer. */
    public static final String NOT_KEPT = "document.not-kept";

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** Why a file whose bytes are gone is not handed out. */
    public static final String GONE = "document.destroyed";

    private final DocumentRows rows;
    private final Map<Storage, Blobs> blobs;
    private final DocumentSettings settings;
    private final Partnerships partnerships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DocumentRows rows,
            List<Blobs> blobs,
            DocumentSettings settings,
            Partnerships partnerships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.blobs = blobs.stream().collect(Collectors.toUnmodifiableMap(Blobs::storage, Function.identity()));
        this.settings = settings;
        this.partnerships = partnerships;
        this.events = events;
        this.clock = clock;
        if (!this.blobs.containsKey(settings.storage())) {
            throw new StoreNotUsable(
                    "Files shall be kept in " + settings.storage() + ", which is not set up.",
                    "Set wop.document.s3.bucket and what else docs/operating.md names for it, or another wop.document.storage.",
                    null);
        }
    }

    /**
     * Keeps a file as a new document; as a new version if there is one of this party for the same field already.
     *
     * @throws Refused if it is a photo without consent, the same file is there already, nothing may be added any more, or
     *     the place for it does not answer
     */
    public DocumentReference add(DocumentOwner owner, NewDocument said, ExaminedFile file, Actor by) {
        rows.lock(owner);
        demandOpen(owner);
        if (said.type() == DocumentType.PHOTO && !Boolean.TRUE.equals(said.consent())) {
            throw Refused.because("document.consent-needed", "consent");
        }
        rows.sameFile(owner, said.type(), file.sha256()).ifPresent(same -> {
            throw Refused.because("document.same-file", FileExamination.FIELD, same.toString());
        });
        var party = party(owner, by);
        var earlier = said.slot() == null
                ? null
                : rows.inSlot(owner, said.slot(), party).orElse(null);
        if (earlier != null) {
            if (earlier.type() != said.type()) {
                throw Refused.because("document.other-type", "type", earlier.number());
            }
            return keep(earlier, file, by);
        }
        var number = rows.insert(owner, said, party, by.user(), now());
        return keep(rows.document(number).orElseThrow(), file, by);
    }

    /**
     * Keeps a file as the next version of a document.
     *
     * @throws Refused if the document comes from another party, the same file is there already, or nothing may be added
     *     any more
     */
    public DocumentReference renew(DocumentOwner owner, long number, ExaminedFile file, Actor by) {
        rows.lock(owner);
        demandOpen(owner);
        var document = rows.document(number)
                .filter(found -> found.owner().equals(owner))
                .orElseThrow(() -> Refused.because("document.unknown", null, number));
        if (!mayRenew(document, by)) {
            throw Refused.because("document.not-yours", null, number);
        }
        rows.sameFile(owner, document.type(), file.sha256()).ifPresent(same -> {
            throw Refused.because("document.same-file", FileExamination.FIELD, same.toString());
        });
        return keep(document, file, by);
    }

    /** Whether the person may add a version: only for the party the document comes from. */
    public boolean mayRenew(DocumentView document, Actor by) {
        return by.operator() == null
                ? document.party() == null || document.owner().operator() != null
                : by.operator().equals(document.party());
    }

    /** Everything that belongs to it, the newest first. */
    @Transactional(readOnly = true)
    public List<DocumentView> of(DocumentOwner owner) {
        return rows.of(owner);
    }

    /** What answers of the partnership refer to, on whatever shelf it stands. */
    @Transactional(readOnly = true)
    public Map<DocumentReference, CitedFile> cited(PartnershipId partnership) {
        return rows.cited(partnership).stream().collect(Collectors.toMap(CitedFile::reference, Function.identity()));
    }

    /** Whether anything may still be added. */
    @Transactional(readOnly = true)
    public boolean isOpen(DocumentOwner owner) {
        return owner.partnership() == null
                || !partnerships.require(owner.partnership()).status().isEnd();
    }

    /**
     * Hands a file out and notes who took it.
     *
     * @return nothing if there is none for readers of this owner
     * @throws Refused if it is held back
     */
    public Optional<StoredFile> download(DocumentOwner owner, DocumentReference reference, Actor by) {
        var found = rows.file(reference)
                .filter(file -> file.owner().equals(owner)
                        || owner.partnership() != null && rows.isCited(owner.partnership(), reference));
        found.ifPresent(file -> {
            if (file.destruction() != null) {
                throw Refused.because(GONE, null, reference.toString());
            }
            if (!file.state().isGivenOut()) {
                throw Refused.because(
                        file.state() == ScanState.QUARANTINED ? "document.quarantined" : "document.pending",
                        null,
                        reference.toString());
            }
            rows.noteDownload(owner, reference, by, now());
        });
        return found.map(file -> new StoredFile(
                reference,
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                () -> new Verified(blobs(file.storage()).open(file.blob()), file.sha256(), file.size())));
    }

    /**
     * The files a field offers, newest version first: those of the partnership, and those on the shelves of these
     * operators. As the options of a select.
     *
     * @param partnership null before there is one
     */
    @Transactional(readOnly = true)
    public List<Map<String, String>> choices(
            DocumentField field, PartnershipId partnership, Collection<OperatorCode> shelves) {
        return rows.offered(partnership, shelves, field.types()).stream()
                .map(file -> Map.of("value", file.reference().toString(), "label", label(file)))
                .toList();
    }

    /** The same with the files of the partnership only: what everybody who sees the form may read. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> choices(DocumentField field, PartnershipId partnership) {
        return choices(field, partnership, List.of());
    }

    /**
     * Notes that an answer refers to a file. Null is no reference and nothing to note: whether a field must be answered is
     * up to the form's own rules.
     *
     * @param shelves the operators on whose own shelves the file may stand
     * @throws Refused on the field if there is no such file here, it is of another type, or it is held back
     */
    public void cite(
            DocumentField field,
            DocumentReference reference,
            PartnershipId partnership,
            Collection<OperatorCode> shelves,
            Actor by) {
        if (reference == null) {
            return;
        }
        check(field, reference, partnership, shelves);
        rows.noteUse(reference, partnership, field.name(), by.user(), now());
    }

    /** The same with the files of the partnership and those on the own shelf of who acts. */
    public void cite(DocumentField field, DocumentReference reference, PartnershipId partnership, Actor by) {
        cite(field, reference, partnership, by.operator() == null ? List.of() : List.of(by.operator()), by);
    }

    private void check(
            DocumentField field,
            DocumentReference reference,
            PartnershipId partnership,
            Collection<OperatorCode> shelves) {
        var file = rows.file(reference)
                .filter(found -> found.destruction() == null)
                .filter(found -> found.owner().operator() == null
                        ? found.owner().partnership().equals(partnership)
                        : shelves.contains(found.owner().operator()))
                .orElseThrow(() -> Refused.because("document.no-such-file", field.name(), reference.toString()));
        if (!field.types().contains(file.type())) {
            throw Refused.because("document.does-not-fit", field.name(), reference.toString());
        }
        if (!file.state().isGivenOut()) {
            throw Refused.because("document.held-back", field.name(), reference.toString());
        }
    }

    /**
     * Where rows and bytes disagree: every row has bytes of its size and SHA-256 unless it was destroyed, and all bytes have
     * a row. Reads every
     * byte, so it belongs into a quiet hour.
     */
    @Transactional(readOnly = true)
    public List<String> breaks() {
        var breaks = new ArrayList<String>();
        var known = new HashSet<UUID>();
        for (var file : rows.allFiles()) {
            known.add(file.blob());
            problem(file).ifPresent(breaks::add);
        }
        blobs.values().forEach(place -> {
            try {
                place.all().stream()
                        .filter(blob -> !known.contains(blob))
                        .sorted()
                        .forEach(blob -> breaks.add("bytes %s in %s have no row".formatted(blob, place.storage())));
            } catch (IOException unreadable) {
                breaks.add("%s cannot be listed: %s".formatted(place.storage(), unreadable.getMessage()));
            }
        });
        return breaks;
    }

    private Optional<String> problem(DocumentRows.FileRow file) {
        var place = blobs.get(file.storage());
        if (place == null) {
            return Optional.of(file.reference() + " is kept in " + file.storage() + ", which is not set up");
        }
        try (var counted = new Counted(place.open(file.blob()))) {
            var hash = FileExamination.sha256(counted);
            if (file.destruction() != null) {
                return counted.count() == 0
                        ? Optional.empty()
                        : Optional.of(file.reference() + " was destroyed and its bytes are still there");
            }
            if (counted.count() == 0) {
                return Optional.of(file.reference() + " has no bytes");
            }
            return hash.equals(file.sha256()) && counted.count() == file.size()
                    ? Optional.empty()
                    : Optional.of("%s should be %s (%d bytes) and is %s (%d bytes)"
                            .formatted(file.reference(), file.sha256(), file.size(), hash, counted.count()));
        } catch (IOException unreadable) {
            return file.destruction() != null
                    ? Optional.empty()
                    : Optional.of(file.reference() + " has no bytes: "
                            + unreadable.getClass().getSimpleName());
        }
    }

    private DocumentReference keep(DocumentView document, ExaminedFile file, Actor by) {
        var reference = new DocumentReference(document.number(), rows.count(document.number()) + 1);
        var blob = UUID.randomUUID();
        rows.insertFile(reference, file, settings.storage(), blob, by, now());
        try {
            blobs(settings.storage()).keep(blob, file.place());
        } catch (IOException failed) {
            LOG.error("A file cannot be kept in {}: {}", settings.storage(), failed.toString());
            throw Refused.because(NOT_KEPT, FileExamination.FIELD);
        }
        if (document.owner().partnership() != null) {
            var partnership = partnerships.require(document.owner().partnership());
            events.publishEvent(new Decided(
                    partnership.id(),
                    partnership.status().stage(),
                    "DOCUMENT_ADDED",
                    document.type().name(),
                    null,
                    "%s: %s (%s, SHA-256 %s)".formatted(reference, document.title(), file.shownName(), file.sha256()),
                    by));
        }
        return reference;
    }

    private void demandOpen(DocumentOwner owner) {
        if (!isOpen(owner)) {
            throw Refused.because(
                    "document.partnership-ended", null, owner.partnership().reference());
        }
    }

    /** What stands on an operator's shelf comes from it, whoever put it there. */
    private static OperatorCode party(DocumentOwner owner, Actor by) {
        return owner.operator() != null ? owner.operator() : by.operator();
    }

    private Blobs blobs(Storage storage) {
        var place = blobs.get(storage);
        if (place == null) {
            throw new IllegalStateException(
                    "Files in " + storage + " need wop.document." + (storage == Storage.S3 ? "s3.bucket" : "folder"));
        }
        return place;
    }

    private static String label(DocumentRows.FileRow file) {
        return "%s · %s (%s)".formatted(file.reference(), file.title(), file.name());
    }

    private Instant now() {
        return clock.instant();
    }
}
