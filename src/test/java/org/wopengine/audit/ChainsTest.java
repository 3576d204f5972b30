package org.wopengine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.audit.chain.Flaw;
import org.wopengine.audit.chain.Link;
import org.wopengine.audit.seal.Seal;
import org.wopengine.audit.seal.SealFlaw;
import org.wopengine.audit.seal.Seals;
import org.wopengine.document.DocumentType;
import org.wopengine.document.SampleShelf;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

@WopTest
class ChainsTest {
    private static final List<String> TABLES =
            List.of("decision_log", "shown_form", "chain_link", "chain_head", "seal", "sealed_head", "document_use");

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    Story story;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Value("${wop.seal.folder}")
    Path folder;

    @Value("${wop.seal.keys}")
    Path keys;

    @TempDir
    Path carriedAway;

    @Test
    void everythingThatIsDecidedShownAnsweredAndCitedIsInTheChain() {
        var id = story.toSigned();

        var chain = chain(id);

        assertThat(chain.flaws()).isEmpty();
        assertThat(chain.links().stream().map(Link::subject).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("DECISION", "FORM", "CITATION");
        assertThat(count("select count(*) from wop.decision_log where partnership = ?", id))
                .isEqualTo(of(chain, "DECISION"));
        assertThat(count("select count(*) from wop.shown_form where partnership = ?", id))
                .isEqualTo(of(chain, "FORM"));
    }

    @Test
    void aFileIsInTheChainByItsHash() {
        var id = decided(1);
        SampleShelf.of(id, DocumentType.EVIDENCE);

        var file = chain(id).links().stream()
                .filter(link -> link.subject().equals("FILE"))
                .findFirst()
                .orElseThrow();

        assertThat(file.plain()).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("sha256");
            assertThat(field.value()).hasSize(64);
        });
    }

    @Test
    void aFormIsKeptWithWhatWasAnswered() {
        var id = story.toMatching();

        var form = chain(id).links().stream()
                .filter(link -> link.subject().equals("FORM"))
                .findFirst()
                .orElseThrow();

        assertThat(form.personal()).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("answered");
            assertThat(field.value()).contains("APPROVE");
        });
    }

    @Test
    void decisionsAtOnceComeOneAfterTheOther() throws Exception {
        var id = decided(1);
        var many = Executors.newFixedThreadPool(8);
        List<Callable<Object>> tasks = IntStream.range(0, 40)
                .<Callable<Object>>mapToObj(number -> () -> {
                    decide(id, "NUMBER_" + (char) ('A' + number % 26));
                    return null;
                })
                .toList();
        for (var done : many.invokeAll(tasks)) {
            done.get(60, TimeUnit.SECONDS);
        }
        many.shutdown();

        var chain = chain(id);

        assertThat(chain.flaws()).isEmpty();
        assertThat(chain.links()).hasSizeGreaterThanOrEqualTo(41);
    }

    @Test
    void whatIsRolledBackLeavesNoLink() {
        var id = decided(1);
        int before = chain(id).links().size();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Decided(id, Stage.INTEREST, "SCREENED", "APPROVED", null, null, OFFICER));
            status.setRollbackOnly();
        });

        assertThat(chain(id).links()).hasSize(before);
        assertThat(chain(id).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wop.chain_link set hash = previous",
                "update wop.chain_link set salt = null, row_key = '0'",
                "delete from wop.chain_link",
                "truncate wop.chain_link",
                "update wop.chain_head set links = links - 1",
                "update wop.chain_head set head = decode(repeat('00', 32), 'hex')",
                "delete from wop.chain_head",
                "truncate wop.chain_head",
                "update wop.shown_form set shown = '{}'",
                "delete from wop.shown_form",
                "update wop.seal set root = previous",
                "delete from wop.seal",
                "truncate wop.seal cascade",
                "update wop.sealed_head set links = 1",
                "delete from wop.sealed_head"
            })
    void theDatabaseChangesNothingOfIt(String statement) {
        if (statement.contains("shown_form")) {
            story.toMatching();
        }
        decided(1);
        seal();

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> database.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    /** As somebody would who owns the database: all triggers off, and the rows changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update wop.decision_log set outcome = 'APPROVED' where id = :row | ROW_CHANGED",
                "update wop.decision_log set reason_code = null where id = :row | ROW_CHANGED",
                "update wop.decision_log set recorded_at = recorded_at - interval '1 day' where id = :row | ROW_CHANGED",
                "update wop.decision_log set comment = 'Nothing of the kind' where id = :row | WORDS_CHANGED",
                "update wop.decision_log set user_id = 'somebody' where id = :row | WORDS_CHANGED",
                "delete from wop.decision_log where id = :row | ROW_GONE",
                "delete from wop.chain_link where subject = 'DECISION' and row_key = (:row)::text | OUT_OF_ORDER",
                "update wop.chain_link set personal = '{}' where subject = 'DECISION' and row_key = (:row)::text | ROW_CHANGED",
                "update wop.chain_link set hash = previous where subject = 'DECISION' and row_key = (:row)::text | DOES_NOT_FOLLOW"
            })
    void whoeverOwnsTheDatabaseIsFoundOut(String statement, Flaw.Kind kind) {
        var id = decided(5);
        long row = database.sql("select id from wop.decision_log where partnership = ? order by id offset 2 limit 1")
                .param(id.reference())
                .query(Long.class)
                .single();

        forging(() -> {
            assertThat(database.sql(statement).param("row", row).update()).isOne();
            assertThat(chains.of(id.reference()).flaws()).extracting(Flaw::kind).contains(kind);
        });

        assertThat(chain(id).flaws()).isEmpty();
    }

    @Test
    void aRowWithoutALinkIsFound() {
        var id = decided(1);

        forging(() -> {
            database.sql(
                            """
                            insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, user_id, role)
                            values (now(), ?, 'INTEREST', 'SCREENED', 'APPROVED', 'somebody', 'secretariat')
                            """)
                    .param(id.reference())
                    .update();
            assertThat(chains.verify().broken().get(id.reference()))
                    .extracting(Flaw::kind)
                    .contains(Flaw.Kind.ROW_NOT_LINKED);
        });
    }

    @Test
    void whoCutsTheTailAndMendsTheHeadIsFoundByTheSeal() {
        var id = decided(5);
        seal();

        forging(() -> {
            database.sql(
                            "delete from wop.decision_log where id = (select max(id) from wop.decision_log where partnership = ?)")
                    .param(id.reference())
                    .update();
            database.sql(
                            """
                            with cut as (delete from wop.chain_link l using wop.chain_head h
                                where l.partnership = ? and h.partnership = l.partnership and l.number = h.links
                                returning l.partnership, l.previous)
                            update wop.chain_head h set links = h.links - 1, head = cut.previous
                            from cut where h.partnership = cut.partnership
                            """)
                    .param(id.reference())
                    .update();
            assertThat(chains.of(id.reference()).flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.TAIL_CUT);
        });
    }

    /** Taken away with an anonymisation it still holds: AnonymisingTest. */
    @Test
    void whatWasSaidAboutPersonsDoesNotGoUnnoticed() {
        var id = decided(3);

        forging(() -> {
            database.sql("update wop.chain_link set salt = null where partnership = ? and number = 2")
                    .param(id.reference())
                    .update();
            assertThat(chains.of(id.reference()).flaws()).containsExactly(new Flaw(Flaw.Kind.WORDS_GONE, 2));
        });
    }

    @Test
    void aSealFollowsTheOneBeforeAndIsOnlyMadeWhenSomethingWasDecided() {
        decided(1);
        var first = seal();
        assertThat(sealedNow()).isEmpty();

        decided(1);
        var second = seal();

        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(folder.resolve("seal-%06d.txt".formatted(second.number()))).isRegularFile();
        assertThat(flaws()).isEmpty();
    }

    @Test
    void aSealThatWasForgedIsFound() {
        decided(1);
        var seal = seal();

        forging(() -> {
            database.sql("update wop.seal set size = size + 1 where number = ?")
                    .param(seal.number())
                    .update();
            assertThat(seals.flaws())
                    .contains(
                            new SealFlaw(SealFlaw.Kind.ROOT, seal.number()),
                            new SealFlaw(SealFlaw.Kind.SIGNATURE, seal.number()),
                            new SealFlaw(SealFlaw.Kind.FILE_DIFFERS, seal.number()));
        });
        forging(() -> {
            database.sql("delete from wop.sealed_head where seal = ?")
                    .param(seal.number())
                    .update();
            database.sql("delete from wop.seal where number = ?")
                    .param(seal.number())
                    .update();
            assertThat(seals.flaws()).containsExactly(new SealFlaw(SealFlaw.Kind.ONLY_FILE, seal.number()));
        });
    }

    @Test
    void aFileThatWasChangedOrTakenAwayIsFound() throws Exception {
        decided(1);
        var seal = seal();
        var file = folder.resolve("seal-%06d.txt".formatted(seal.number()));
        var text = Files.readString(file);
        try {
            Files.writeString(file, text.replace("root ", "root 0"));
            assertThat(flaws()).containsExactly(new SealFlaw(SealFlaw.Kind.FILE_DIFFERS, seal.number()));
            Files.delete(file);
            assertThat(flaws()).containsExactly(new SealFlaw(SealFlaw.Kind.NO_FILE, seal.number()));
        } finally {
            Files.writeString(file, text);
        }
    }

    @Test
    void theSeparateProgramChecksAnExport() throws Exception {
        var id = story.toSigned();
        var seal = seal();
        decide(id, "NOTED");
        var export = carriedAway.resolve("proof.txt");
        Files.writeString(export, transaction.execute(status -> chains.export(id.reference())));
        var sealed = folder.resolve("seal-%06d.txt".formatted(seal.number()));

        var good = program(export, sealed);
        assertThat(good.text())
                .contains(id.reference())
                .contains("Sealed up to link")
                .endsWith("Everything holds.\n");
        assertThat(good.code()).isZero();

        Files.writeString(export, Files.readString(export).replace("APPROVE", "REJECT"));
        var bad = program(export, sealed);
        assertThat(bad.text()).contains("WRONG: ").endsWith("This record does NOT hold.\n");
        assertThat(bad.code()).isOne();
    }

    private record Ended(int code, String text) {}

    private Ended program(Path export, Path seal) throws Exception {
        String key;
        try (var files = Files.list(keys)) {
            key = files.filter(file -> file.toString().endsWith(".pub"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "verify/VerifyExport.java", export.toString(), key, seal.toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    /** Nothing of it is committed. */
    private void forging(Runnable work) {
        transaction.executeWithoutResult(status -> {
            TABLES.forEach(table -> database.sql("alter table wop." + table + " disable trigger user")
                    .update());
            work.run();
            status.setRollbackOnly();
        });
    }

    private PartnershipId decided(int times) {
        var id = samples.open(samples.operator(), "In the chain");
        for (int i = 0; i < times; i++) {
            decide(id, "SCREENED");
        }
        return id;
    }

    private void decide(PartnershipId id, String verb) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Decided(
                id, Stage.INTEREST, verb, "REJECTED", "OUT_OF_SCOPE", "Señora, only pipes\tand pumps", OFFICER)));
    }

    private List<SealFlaw> flaws() {
        return transaction.execute(status -> seals.flaws());
    }

    private Optional<Seal> sealedNow() {
        return transaction.execute(status -> seals.seal());
    }

    private Seal seal() {
        var seal = sealedNow();
        transaction.execute(status -> seals.publish());
        return seal.or(() -> transaction.execute(status -> seals.last())).orElseThrow();
    }

    private ChainState chain(PartnershipId id) {
        return transaction.execute(status -> chains.of(id.reference()));
    }

    private long count(String sql, PartnershipId id) {
        return database.sql(sql).param(id.reference()).query(Long.class).single();
    }

    private static long of(ChainState chain, String subject) {
        return chain.links().stream()
                .filter(link -> link.subject().equals(subject))
                .count();
    }
}
