package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.wopengine.WopTest;
import org.wopengine.audit.DecisionLog;
import org.wopengine.operator.Region;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** Documents on a real PostgreSQL: versions, who may add what, what is kept, and that bytes and rows agree. */
@WopTest
class DocumentsTest {
    private static final DocumentField LETTER = DocumentField.of("letter", DocumentType.LOI, DocumentType.AGREEMENT);

    @Autowired
    Documents documents;

    @Autowired
    DocumentRows rows;

    @Autowired
    FileExamination examination;

    @Autowired
    Partnerships partnerships;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    DecisionLog decisions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    OperatorCode mentor;
    OperatorCode mentee;
    PartnershipId id;
    DocumentOwner owner;
    int sent;

    @BeforeEach
    void aPartnership() {
        mentor = samples.operator("NL", Region.EUROPE_WEST);
        mentee = samples.operator();
        id = samples.joint(mentor, mentee, "Files");
        owner = DocumentOwner.of(id);
    }

    @Test
    void aFileIsKeptWithAllThatIsKnownAboutIt() throws IOException {
        var bytes = SampleFiles.pdf("letter");
        var reference = in(
                () -> documents.add(owner, said(DocumentType.LOI, null), file("Létter \u202e.pdf", bytes), of(mentee)));

        var kept = in(() -> documents.of(owner)).get(0);
        assertThat(kept.type()).isEqualTo(DocumentType.LOI);
        assertThat(kept.party()).isEqualTo(mentee);
        assertThat(kept.newest().reference()).isEqualTo(reference);
        assertThat(kept.newest().name()).isEqualTo("Létter .pdf");
        assertThat(kept.newest().originalName()).isEqualTo("Létter \\u202e.pdf");
        assertThat(kept.newest().size()).isEqualTo(bytes.length);
        assertThat(kept.newest().mediaType()).isEqualTo("application/pdf");
        assertThat(kept.newest().sha256()).isEqualTo(FileExamination.sha256(new java.io.ByteArrayInputStream(bytes)));
        assertThat(kept.newest().state()).isEqualTo(ScanState.NOT_SCANNED);
        assertThat(kept.newest().uploadedBy()).isEqualTo(of(mentee).user());
        assertThat(kept.retainedUntil()).as("open partnership").isNull();
        assertThat(bytes(owner, reference)).isEqualTo(bytes);
        assertThat(in(() -> decisions.of(id))).anySatisfy(decision -> {
            assertThat(decision.verb()).isEqualTo("DOCUMENT_ADDED");
            assertThat(decision.outcome()).isEqualTo("LOI");
            assertThat(decision.comment())
                    .startsWith(reference + ": ")
                    .contains(kept.newest().sha256());
        });
    }

    @Test
    void aLargeFileIsKeptInPiecesAndComesBackWhole() throws IOException {
        var bytes = SampleFiles.text("year;losses\n" + "2024;44\n".repeat(400_000));
        var reference =
                in(() -> documents.add(owner, said(DocumentType.EVIDENCE, null), file("all.csv", bytes), of(mentee)));

        assertThat(bytes(owner, reference)).isEqualTo(bytes);
        assertThat(database.sql(
                                """
                                select count(*) from wop.document_chunk
                                where blob = (select blob from wop.document_version where document = ?)
                                """)
                        .param(reference.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo((bytes.length + 524_287) / 524_288);
    }

    @Test
    void aNewFileForTheSameFieldIsANewVersionAndTheOldOneStays() throws IOException {
        var first = add(mentee, DocumentType.LOI, "letter-of-intent");
        var second = add(mentee, DocumentType.LOI, "letter-of-intent");
        var others = add(mentor, DocumentType.LOI, "letter-of-intent");

        assertThat(second).isEqualTo(new DocumentReference(first.number(), 2));
        assertThat(others.number()).as("each party has its own").isNotEqualTo(first.number());
        var document = in(() -> documents.of(owner)).stream()
                .filter(one -> one.number() == first.number())
                .findFirst()
                .orElseThrow();
        assertThat(document.versions()).extracting(FileView::reference).containsExactly(second, first);
        assertThat(bytes(owner, first)).isNotEqualTo(bytes(owner, second));
    }

    @Test
    void aFieldKeepsItsType() {
        add(mentee, DocumentType.LOI, "one-field");

        assertThat(refusal(() -> add(mentee, DocumentType.AUDIT, "one-field"))).isEqualTo("document.other-type");
    }

    @Test
    void onlyThePartyItComesFromAddsAVersion() {
        var letter = add(mentee, DocumentType.LOI, null);

        assertThat(refusal(() -> renew(owner, letter.number(), of(mentor)))).isEqualTo("document.not-yours");
        assertThat(refusal(() -> renew(owner, letter.number(), SamplePartnerships.OFFICER)))
                .isEqualTo("document.not-yours");
        assertThat(in(() -> renew(owner, letter.number(), of(mentee))).version())
                .isEqualTo(2);
    }

    @Test
    void theSecretariatKeepsTheShelfOfAnOperatorThatCannot() {
        var shelf = DocumentOwner.of(mentee);
        var letter = in(() ->
                documents.add(shelf, said(DocumentType.COMMITMENT_LETTER, null), sample(), SamplePartnerships.OFFICER));

        assertThat(in(() -> renew(shelf, letter.number(), of(mentee))).version())
                .isEqualTo(2);
        assertThat(in(() -> renew(shelf, letter.number(), SamplePartnerships.OFFICER))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void aDocumentOfAnotherOwnerIsNotThere() {
        var letter = add(mentee, DocumentType.LOI, null);
        var other = DocumentOwner.of(samples.open(samples.operator(), "Another"));

        assertThat(refusal(() -> renew(other, letter.number(), of(mentee)))).isEqualTo("document.unknown");
        assertThat(in(() -> documents.download(other, letter, of(mentee)))).isEmpty();
    }

    @Test
    void theSameFileIsKeptOnce() {
        var bytes = SampleFiles.pdf("same");
        in(() -> documents.add(owner, said(DocumentType.LOI, null), file("one.pdf", bytes), of(mentee)));

        assertThat(refusal(
                        () -> documents.add(owner, said(DocumentType.LOI, null), file("two.pdf", bytes), of(mentor))))
                .isEqualTo("document.same-file");
        assertThat(in(() -> documents.add(owner, said(DocumentType.AUDIT, null), file("two.pdf", bytes), of(mentor))))
                .as("as something else it is another document")
                .isNotNull();
    }

    @Test
    void aDoubleClickKeepsOneFile() throws Exception {
        var bytes = SampleFiles.pdf("twice");
        Callable<String> click = () -> {
            try {
                return in(() -> documents.add(owner, said(DocumentType.LOI, "twice"), file("a.pdf", bytes), of(mentee)))
                        .toString();
            } catch (Refused refused) {
                return refused.messageKey();
            }
        };
        var fingers = Executors.newFixedThreadPool(4);
        try {
            var answers = fingers.invokeAll(List.of(click, click, click, click));
            var said = new java.util.ArrayList<String>();
            for (var answer : answers) {
                said.add(answer.get());
            }
            assertThat(said).filteredOn("document.same-file"::equals).hasSize(3);
        } finally {
            fingers.shutdownNow();
        }
        assertThat(in(() -> documents.of(owner))).hasSize(1);
    }

    @Test
    void aPhotoNeedsConsent() {
        assertThat(refusal(() -> add(mentee, DocumentType.PHOTO, null))).isEqualTo("document.consent-needed");
        assertThat(in(() -> documents.add(
                        owner,
                        new NewDocument(DocumentType.PHOTO, "Training", null, true),
                        file("photo.png", SampleFiles.png()),
                        of(mentee))))
                .isNotNull();
    }

    @Test
    void nothingIsAddedToWhatHasEnded() {
        in(() -> {
            partnerships.withdraw(id, org.wopengine.partnership.WithdrawalReason.values()[0], "gone", of(mentee));
            return null;
        });

        assertThat(refusal(() -> add(mentee, DocumentType.LOI, null))).isEqualTo("document.partnership-ended");
    }

    @Test
    void itIsKeptTenYearsAfterTheEndAndNeverDeletedBefore() {
        var letter = add(mentee, DocumentType.LOI, null);
        assertThatThrownBy(() -> delete(letter))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("is kept until");

        in(() -> {
            partnerships.withdraw(id, org.wopengine.partnership.WithdrawalReason.values()[0], "gone", of(mentee));
            return null;
        });

        var until = in(() -> documents.of(owner)).get(0).retainedUntil();
        assertThat(until).isAfterOrEqualTo(LocalDate.now(clock).plusYears(10).minusDays(1));
        assertThatThrownBy(() -> delete(letter))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("is kept until");
    }

    @Test
    void whatAPartnershipRefersToOnAShelfIsKeptWithIt() {
        var letter = onShelf(mentee, DocumentType.LOI);
        assertThat(in(() -> documents.of(DocumentOwner.of(mentee))).get(0).retainedUntil())
                .isNotNull();

        in(() -> {
            documents.cite(LETTER, letter, id, List.of(mentee), of(mentee));
            return null;
        });

        assertThat(in(() -> documents.of(DocumentOwner.of(mentee))).get(0).retainedUntil())
                .isNull();
    }

    @Test
    void noRowIsChangedInTheDatabase() {
        var letter = add(mentee, DocumentType.LOI, null);

        for (var change : List.of(
                "update wop.document set title = 'x' where number = ?",
                "update wop.document_version set sha256 = repeat('0', 64) where document = ?",
                "update wop.document_chunk set bytes = 'x' where blob = (select blob from wop.document_version where document = ?)")) {
            assertThatThrownBy(() ->
                            in(() -> database.sql(change).param(letter.number()).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("is not changed");
        }
    }

    @Test
    void everyDownloadIsNoted() throws IOException {
        var letter = add(mentee, DocumentType.LOI, null);
        bytes(owner, letter);

        assertThat(database.sql("select user_id from wop.document_download where document = ?")
                        .param(letter.number())
                        .query(String.class)
                        .list())
                .containsExactly("secretariat");
        assertThatThrownBy(() -> in(() -> database.sql("delete from wop.document_download where document = ?")
                        .param(letter.number())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsHeldBackIsNeitherGivenOutNorReferredTo() {
        var found = in(() -> documents.add(
                owner, said(DocumentType.LOI, null), sample(ScanState.QUARANTINED, "Eicar-Signature"), of(mentee)));
        var waiting = in(
                () -> documents.add(owner, said(DocumentType.LOI, null), sample(ScanState.PENDING, null), of(mentee)));

        assertThat(refusal(() -> documents
                        .download(owner, found, of(mentee))
                        .orElseThrow()
                        .reference()))
                .isEqualTo("document.quarantined");
        assertThat(refusal(() -> documents
                        .download(owner, waiting, of(mentee))
                        .orElseThrow()
                        .reference()))
                .isEqualTo("document.pending");
        assertThat(refusal(() -> cite(found))).isEqualTo("document.held-back");
        assertThat(refusal(() -> cite(waiting))).isEqualTo("document.held-back");
        assertThat(in(() -> documents.choices(LETTER, id, List.of()))).isEmpty();
    }

    @Test
    void aFieldOffersAndTakesWhatFitsAndNothingElse() {
        var letter = add(mentee, DocumentType.LOI, null);
        var audit = add(mentee, DocumentType.AUDIT, null);
        var own = onShelf(mentee, DocumentType.AGREEMENT);
        var foreign = onShelf(mentor, DocumentType.AGREEMENT);
        var elsewhere = in(() -> documents.add(
                DocumentOwner.of(samples.open(samples.operator(), "Another")),
                said(DocumentType.LOI, null),
                sample(),
                SamplePartnerships.OFFICER));

        assertThat(in(() -> documents.choices(LETTER, id, List.of(mentee))))
                .extracting(choice -> choice.get("value"))
                .containsExactlyInAnyOrder(letter.toString(), own.toString());
        assertThat(in(() -> cite(letter))).isEqualTo(letter);
        assertThat(in(() -> cite(own))).isEqualTo(own);
        assertThat(refusal(() -> cite(audit))).isEqualTo("document.does-not-fit");
        assertThat(refusal(() -> cite(foreign))).isEqualTo("document.no-such-file");
        assertThat(refusal(() -> cite(elsewhere))).isEqualTo("document.no-such-file");
        assertThat(refusal(() -> cite(new DocumentReference(letter.number(), 7))))
                .isEqualTo("document.no-such-file");
        assertThat(in(() -> documents.cited(id)).keySet()).containsExactlyInAnyOrder(letter, own);
        assertThat(in(() -> documents.download(owner, own, of(mentor))))
                .as("read where it is cited")
                .isPresent();
        assertThat(in(() -> documents.download(owner, foreign, of(mentor))))
                .as("not cited")
                .isEmpty();
    }

    @Test
    void rowsAndBytesAgree() throws IOException {
        var letter = add(mentee, DocumentType.LOI, null);
        assertThat(breaksOf(letter)).isEmpty();

        tamper(
                "delete from wop.document_chunk where blob = (select blob from wop.document_version where document = %d)",
                letter);
        assertThat(breaksOf(letter)).containsExactly(letter + " has no bytes");

        tamper(
                "insert into wop.document_chunk select blob, 0, 'other' from wop.document_version where document = %d",
                letter);
        assertThat(breaksOf(letter))
                .singleElement()
                .asString()
                .contains(letter + " should be ", "and is ", "(5 bytes)");

        assertThatThrownBy(() ->
                        tamper("insert into wop.document_chunk select gen_random_uuid(), %d, 'nobody''s'", letter))
                .as("bytes without a row cannot be in the database at all")
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("document_chunk_blob_fk");
        tamper("delete from wop.document_chunk where bytes = 'other' and %d > 0", letter);
        tamper("delete from wop.document_version where document = %d", letter);
    }

    @Test
    void aFolderKeepsFilesAsTheDatabaseDoes() throws IOException {
        var settings = new DocumentSettings(
                DataSize.ofMegabytes(20),
                Storage.FOLDER,
                folder.resolve("kept"),
                new DocumentSettings.Scanner(null, 3310, Duration.ofSeconds(1)));
        var blobs = new FolderBlobs(settings);
        var inFolder = new Documents(rows, List.of(blobs), settings, partnerships, events, clock);
        var bytes = SampleFiles.pdf("in a folder");

        var reference = in(() -> inFolder.add(owner, said(DocumentType.LOI, null), file("a.pdf", bytes), of(mentee)));

        try (var read = in(() -> inFolder.download(owner, reference, of(mentee)))
                .orElseThrow()
                .bytes()
                .open()) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(blobs.all()).hasSize(1);
        assertThatThrownBy(() -> transaction.execute(status -> {
                    inFolder.add(owner, said(DocumentType.LOI, null), sample(), of(mentee));
                    throw new IllegalStateException("after the file was kept");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(blobs.all()).as("rolled back, it is gone").hasSize(1);

        assertThat(in(inFolder::breaks)).noneMatch(line -> line.startsWith(reference.toString()));
        try (var kept = Files.walk(folder.resolve("kept"))) {
            Files.writeString(kept.filter(Files::isRegularFile).findFirst().orElseThrow(), "other");
        }
        assertThat(in(inFolder::breaks)).anyMatch(line -> line.startsWith(reference + " should be "));
        Files.writeString(folder.resolve("kept").resolve("0a0a0a0a-0000-0000-0000-000000000000"), "nobody's");
        assertThat(in(inFolder::breaks)).contains("bytes 0a0a0a0a-0000-0000-0000-000000000000 in FOLDER have no row");
        tamper("delete from wop.document_download where document = %d", reference);
        tamper("delete from wop.document_version where document = %d", reference);
    }

    @Test
    void aStoreThatSpeaksS3KeepsFilesAsTheDatabaseDoes() throws Exception {
        try (var server = S3Server.start(folder);
                var client = server.client();
                var blobs = new S3Blobs(server.settings())) {
            var settings = new DocumentSettings(
                    DataSize.ofMegabytes(20),
                    Storage.S3,
                    null,
                    new DocumentSettings.Scanner(null, 3310, Duration.ofSeconds(1)));
            var inStore = new Documents(rows, List.of(blobs), settings, partnerships, events, clock);
            var bytes = SampleFiles.pdf("in a bucket");

            var reference =
                    in(() -> inStore.add(owner, said(DocumentType.LOI, null), file("a.pdf", bytes), of(mentee)));

            var stored =
                    in(() -> inStore.download(owner, reference, of(mentee))).orElseThrow();
            try (var read = stored.bytes().open()) {
                assertThat(read.readAllBytes()).isEqualTo(bytes);
            }
            assertThatThrownBy(() -> transaction.execute(status -> {
                        inStore.add(owner, said(DocumentType.LOI, null), sample(), of(mentee));
                        throw new IllegalStateException("after the file was kept");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(blobs.all()).as("rolled back, it is gone").hasSize(1);
            assertThat(in(inStore::breaks)).noneMatch(line -> line.startsWith(reference.toString()));

            server.stop();
            assertThat(refusal(() -> inStore.add(owner, said(DocumentType.LOI, null), sample(), of(mentee))))
                    .isEqualTo(Documents.NOT_KEPT);
            assertThatThrownBy(() -> stored.bytes().open()).isInstanceOf(IOException.class);
            server.start();

            var key = "files/" + blobs.all().iterator().next();
            client.putObject(
                    put -> put.bucket(S3Server.BUCKET).key(key),
                    software.amazon.awssdk.core.sync.RequestBody.fromBytes("another file".getBytes()));
            assertThatThrownBy(() -> stored.bytes().open()).isInstanceOf(Verified.OtherBytes.class);
            assertThat(in(inStore::breaks)).anyMatch(line -> line.startsWith(reference + " should be "));
            client.deleteObject(delete -> delete.bucket(S3Server.BUCKET).key(key));
            assertThatThrownBy(() -> stored.bytes().open()).isInstanceOf(java.nio.file.NoSuchFileException.class);
            assertThat(in(inStore::breaks)).contains(reference + " has no bytes: NoSuchFileException");
            tamper("delete from wop.document_download where document = %d", reference);
            tamper("delete from wop.document_version where document = %d", reference);
        }
    }

    @Test
    void aPlaceThatIsNotSetUpStopsTheStart() {
        var settings = new DocumentSettings(
                DataSize.ofMegabytes(20),
                Storage.S3,
                null,
                new DocumentSettings.Scanner(null, 3310, Duration.ofSeconds(1)));

        assertThatThrownBy(() -> new Documents(rows, List.of(), settings, partnerships, events, clock))
                .isInstanceOf(StoreNotUsable.class)
                .hasMessage("Files shall be kept in S3, which is not set up.");
    }

    private List<String> breaksOf(DocumentReference reference) {
        return in(documents::breaks).stream()
                .filter(line -> line.startsWith(reference.toString()))
                .toList();
    }

    /** Past the triggers, as the owner of the tables can. */
    private void tamper(String sql, DocumentReference reference) {
        in(() -> {
            var tables = List.of("wop.document_chunk", "wop.document_version", "wop.document_download");
            tables.forEach(table -> database.sql("alter table " + table + " disable trigger user")
                    .update());
            var changed = database.sql(sql.formatted(reference.number())).update();
            tables.forEach(table -> database.sql("alter table " + table + " enable trigger user")
                    .update());
            return changed;
        });
    }

    private int delete(DocumentReference reference) {
        return in(() -> database.sql(
                        "delete from wop.document_chunk where blob = (select blob from wop.document_version where document = ?)")
                .param(reference.number())
                .update());
    }

    private DocumentReference cite(DocumentReference reference) {
        documents.cite(LETTER, reference, id, List.of(mentee), of(mentee));
        return reference;
    }

    private DocumentReference add(OperatorCode party, DocumentType type, String slot) {
        return in(() -> documents.add(owner, said(type, slot), sample(), of(party)));
    }

    private DocumentReference onShelf(OperatorCode operator, DocumentType type) {
        return in(() -> documents.add(DocumentOwner.of(operator), said(type, null), sample(), of(operator)));
    }

    private DocumentReference renew(DocumentOwner of, long number, Actor by) {
        return documents.renew(of, number, sample(), by);
    }

    private byte[] bytes(DocumentOwner of, DocumentReference reference) throws IOException {
        try (var bytes = in(() -> documents.download(of, reference, SamplePartnerships.OFFICER))
                .orElseThrow()
                .bytes()
                .open()) {
            return bytes.readAllBytes();
        }
    }

    private ExaminedFile sample() {
        return file("sample.pdf", SampleFiles.pdf("sample " + ++sent));
    }

    private ExaminedFile sample(ScanState state, String found) {
        var good = sample();
        return new ExaminedFile(
                good.place(),
                good.shownName(),
                good.originalName(),
                good.size(),
                good.mediaType(),
                good.sha256(),
                state,
                found);
    }

    private ExaminedFile file(String name, byte[] bytes) {
        try {
            return examination.examine(Files.write(Files.createTempFile(folder, "sent", ".part"), bytes), name);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static NewDocument said(DocumentType type, String slot) {
        return new NewDocument(type, "A document", slot, null);
    }

    private static Actor of(OperatorCode operator) {
        return new Actor("person-of-" + operator.value().toLowerCase(), operator.group(), null);
    }

    private String refusal(Supplier<DocumentReference> work) {
        var refused = catchThrowableOfType(Refused.class, () -> in(work));
        assertThat(refused).isNotNull();
        return refused.messageKey();
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
