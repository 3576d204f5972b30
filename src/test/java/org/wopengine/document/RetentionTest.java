package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.audit.DecisionLog;
import org.wopengine.identity.SecurityLog;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** When documents may go, what goes, and what stays; on a real PostgreSQL. */
@WopTest
class RetentionTest {
    private static final Actor LEAD = new Actor("lead", "lead", null);
    private static final DocumentField ANY = DocumentField.of("letter", DocumentType.LOI);

    @Autowired
    Documents documents;

    @Autowired
    Retention retention;

    @Autowired
    DocumentRows rows;

    @Autowired
    RetentionRows retentionRows;

    @Autowired
    FileExamination examination;

    @Autowired
    Partnerships partnerships;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    DecisionLog decisions;

    @Autowired
    SecurityLog security;

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

    OperatorCode mentee;
    PartnershipId id;
    DocumentReference letter;

    @BeforeEach
    void aLetterInTwoVersions() {
        mentee = samples.operator();
        id = samples.joint(samples.operator(), mentee, "Retention");
        var first = add(DocumentOwner.of(id));
        letter = in(() -> documents.renew(DocumentOwner.of(id), first.number(), file(), by(mentee)));
    }

    @AfterEach
    void noConcernOfThisTestStays() {
        in(() -> database.sql("delete from wop.integrity_concern where reference ~ '^INT-200[01]-'")
                .update());
    }

    @Test
    void nothingOfAnOpenPartnershipIsDueHoweverOldItIs() {
        age(11);

        assertThat(isDue()).isFalse();
        assertThat(refusal(() -> destroy("D-" + letter.number()))).isEqualTo("document.not-due");
    }

    @Test
    void itIsDueTenYearsAfterTheEndAndNotBefore() {
        end();
        age(9);
        assertThat(isDue()).isFalse();

        age(2);
        assertThat(isDue()).isTrue();
    }

    @Test
    void aLaterUseInAnotherPartnershipKeepsIt() {
        end();
        var shelf = in(() -> add(DocumentOwner.of(mentee)));
        var other = samples.joint(samples.operator(), mentee, "Another one");
        in(() -> {
            documents.cite(ANY, shelf, other, List.of(mentee), by(mentee));
            return null;
        });
        age(11);

        assertThat(isDue(letter)).isTrue();
        assertThat(isDue(shelf)).as("cited in an open partnership").isFalse();
    }

    @Test
    void moreYearsMayBeAskedForAndNeverFewer() {
        end();
        age(12);
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();

        assertThat(dueAfter(11, today)).isTrue();
        assertThat(dueAfter(12, today)).isFalse();
        age(-3);
        assertThat(dueAfter(1, today)).as("the database knows ten at least").isFalse();
        assertThatThrownBy(() -> new RetentionSettings(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wop.document.retention.years must be between 10 and 100, and is 9");
    }

    @Test
    void anOpenConcernHoldsItAndTheDayPeopleSeeDoesNotTell() {
        end();
        age(11);
        var before = in(() -> documents.of(DocumentOwner.of(id))).get(0).retainedUntil();
        var concern = concern(id);
        assertThat(isDue()).isFalse();
        assertThat(in(() -> documents.of(DocumentOwner.of(id))).get(0).retainedUntil())
                .isEqualTo(before);

        close(concern);
        assertThat(isDue()).isTrue();
    }

    @Test
    void aConcernThatOnlyNamesThePartnershipHoldsItToo() {
        end();
        age(11);
        in(() -> database.sql(
                        """
                        insert into wop.integrity_concern (reference, raised_at, category, account, named_partnership,
                            code_hash, status) values (?, now(), 'OTHER', 'x', ?, repeat('0', 64), 'RECEIVED')
                        """)
                .params("INT-2001-" + "%04d".formatted(letter.number() % 10000), "about " + id.reference())
                .update());

        assertThat(isDue()).isFalse();
    }

    @Test
    void theBytesOfAllVersionsGoAndTheRecordStays() {
        end();
        age(11);
        retentionLooks();
        destroy("d-" + letter.number());

        var gone = in(() -> documents.of(DocumentOwner.of(id))).get(0);
        assertThat(gone.versions()).hasSize(2).allSatisfy(version -> {
            assertThat(version.sha256()).hasSize(64);
            assertThat(version.uploadedBy()).isEqualTo(by(mentee).user());
            assertThat(version.destruction().by()).isEqualTo("lead");
            assertThat(version.destruction().reason()).isEqualTo("Retention has ended");
            assertThat(version.isGivenOut()).isFalse();
        });
        assertThat(chunks(letter.number())).isZero();
        assertThat(in(() -> retention.due(letter.number()))).isEmpty();
        assertThat(in(() -> documents.breaks())).noneMatch(problem -> problem.contains("D-" + letter.number() + "/"));
        assertThat(in(() -> decisions.of(id))).anySatisfy(decision -> {
            assertThat(decision.verb()).isEqualTo("DOCUMENT_DESTROYED");
            assertThat(decision.comment()).contains("D-" + letter.number(), "Retention has ended");
        });
        assertThat(security.latest(20)).anySatisfy(entry -> {
            assertThat(entry.verb()).isEqualTo(SecurityLog.Verb.DOCUMENT_DESTROYED);
            assertThat(entry.subject()).isEqualTo("D-" + letter.number());
        });
    }

    @Test
    void whatIsGoneIsNeitherHandedOutNorOfferedNorCited() {
        end();
        age(11);
        retentionLooks();
        destroy("D-" + letter.number());

        assertThat(refusal(() -> in(() -> documents.download(DocumentOwner.of(id), letter, by(mentee)))))
                .isEqualTo(Documents.GONE);
        assertThat(in(() -> documents.choices(ANY, id))).isEmpty();
        assertThat(refusal(() -> in(() -> {
                    documents.cite(ANY, letter, id, by(mentee));
                    return null;
                })))
                .isEqualTo("document.no-such-file");
    }

    @Test
    void itTakesItsNumberAndALookOfTheJob() {
        end();
        age(11);
        assertThat(refusal(() -> destroy("D-" + letter.number())))
                .as("not on the list yet")
                .isEqualTo("document.not-due");
        retentionLooks();

        assertThat(refusal(() -> destroy("D-1" + letter.number()))).isEqualTo("document.other-number");
        assertThat(chunks(letter.number())).isPositive();
    }

    @Test
    void theDatabaseLetsNothingGoThatNobodyDecidedOn() {
        end();
        age(11);

        for (var statement : List.of(
                "delete from wop.document_chunk where blob in (select blob from wop.document_version where document = ?)",
                "delete from wop.document_version where document = ?",
                "delete from wop.document where number = ?")) {
            assertThatThrownBy(() -> in(
                            () -> database.sql(statement).param(letter.number()).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("nobody has decided", "stay, only its bytes may go", "violates foreign key");
        }
    }

    @Test
    void whoTakesADocumentOffTheListByUsingItIsFirst() {
        end();
        age(11);
        retentionLooks();
        var other = samples.joint(samples.operator(), mentee, "Back in use");
        in(() -> {
            rows.noteUse(letter, other, "letter", "op", clock.instant());
            return null;
        });

        assertThat(refusal(() -> destroy("D-" + letter.number()))).isEqualTo("document.not-due");
        retentionLooks();
        assertThat(in(() -> database.sql("select count(*) from wop.document_due where document = ?")
                        .param(letter.number())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void aFileInAFolderGoesAfterTheCommitAndWhatIsLeftBehindLater() throws IOException {
        var place = new FolderBlobs(new DocumentSettings(
                org.springframework.util.unit.DataSize.ofMegabytes(20),
                Storage.FOLDER,
                folder,
                new DocumentSettings.Scanner("", 3310, java.time.Duration.ofSeconds(1))));
        var blob = UUID.randomUUID();
        var source = Files.writeString(folder.resolve("source"), "x");
        in(() -> {
            keep(place, blob, source);
            return null;
        });

        transaction.executeWithoutResult(status -> {
            place.destroy(blob);
            status.setRollbackOnly();
        });
        assertThat(place.has(blob)).as("rolled back").isTrue();

        transaction.executeWithoutResult(status -> place.destroy(blob));
        assertThat(place.has(blob)).isFalse();
    }

    private static void keep(Blobs place, UUID blob, Path source) {
        try {
            place.keep(blob, source);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private boolean dueAfter(int years, java.time.LocalDate today) {
        return in(() -> database.sql("select wop.document_is_due(?, ?, ?)")
                .params(letter.number(), years, today)
                .query(Boolean.class)
                .single());
    }

    private boolean isDue() {
        return isDue(letter);
    }

    private boolean isDue(DocumentReference reference) {
        retentionLooks();
        return in(() -> retention.due(reference.number())).isPresent();
    }

    private void retentionLooks() {
        in(() -> {
            retention.look();
            return null;
        });
    }

    private void destroy(String confirmation) {
        in(() -> {
            retention.destroy(letter.number(), new DestroyDocument("Retention has ended", confirmation), LEAD);
            return null;
        });
    }

    private void end() {
        in(() -> {
            partnerships.withdraw(id, WithdrawalReason.values()[0], "gone", by(mentee));
            return null;
        });
    }

    /** Lets all that is there be so many years older; only the owner of the tables can. */
    private void age(int years) {
        in(() -> {
            for (var table : List.of("document", "document_version")) {
                database.sql("alter table wop." + table + " disable trigger user")
                        .update();
            }
            database.sql(
                            "update wop.partnership set closed_at = closed_at - make_interval(years => ?) where reference = ?")
                    .params(years, id.reference())
                    .update();
            database.sql("update wop.document set created_at = created_at - make_interval(years => ?)"
                            + " where partnership = ? or operator = ?")
                    .params(years, id.reference(), mentee.value())
                    .update();
            database.sql(
                            "update wop.document_version set uploaded_at = uploaded_at - make_interval(years => ?)"
                                    + " where document in (select number from wop.document where partnership = ? or operator = ?)")
                    .params(years, id.reference(), mentee.value())
                    .update();
            for (var table : List.of("document", "document_version")) {
                database.sql("alter table wop." + table + " enable trigger user")
                        .update();
            }
            return null;
        });
    }

    private String concern(PartnershipId about) {
        var reference = "INT-2000-" + "%04d".formatted(letter.number() % 10000);
        in(() -> database.sql(
                        """
                        insert into wop.integrity_concern (reference, raised_at, category, account, partnership,
                            code_hash, status) values (?, now(), 'OTHER', 'x', ?, repeat('0', 64), 'RECEIVED')
                        """)
                .params(reference, about.reference())
                .update());
        return reference;
    }

    private void close(String concern) {
        in(() -> database.sql(
                        "update wop.integrity_concern set status = 'CLOSED', closed_at = now() where reference = ?")
                .param(concern)
                .update());
    }

    private long chunks(long number) {
        return in(() -> database.sql(
                        "select count(*) from wop.document_chunk where blob in (select blob from wop.document_version where document = ?)")
                .param(number)
                .query(Long.class)
                .single());
    }

    private DocumentReference add(DocumentOwner owner) {
        return in(() ->
                documents.add(owner, new NewDocument(DocumentType.LOI, "Letter", null, null), file(), by(mentee)));
    }

    private ExaminedFile file() {
        try {
            var file = Files.createTempFile(folder, "sent", ".pdf");
            Files.write(file, SampleFiles.pdf("letter " + UUID.randomUUID()));
            return examination.examine(file, "letter.pdf");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Actor by(OperatorCode operator) {
        return new Actor("somebody", operator.group(), null);
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).messageKey();
    }
}
