package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in a store that speaks S3, with a real server on this machine that checks every signature. */
class S3BlobsTest {
    @TempDir
    static Path place;

    private static S3Server server;

    private final TransactionTemplate transaction = new TransactionTemplate(noDatabase());
    private S3Blobs blobs;

    @BeforeAll
    static void startTheStore() throws Exception {
        server = S3Server.start(place);
    }

    @AfterAll
    static void stopTheStore() throws Exception {
        server.close();
    }

    @BeforeEach
    void connect() {
        blobs = new S3Blobs(server.settings());
    }

    @AfterEach
    void disconnect() {
        blobs.close();
    }

    @Test
    void aFileComesBackAsItWent() throws IOException {
        var bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        var blob = kept(bytes);

        assertThat(bytes(blob)).isEqualTo(bytes);
        assertThat(blobs.has(blob)).isTrue();
        assertThat(blobs.all()).contains(blob);
        assertThat(blobs.storage()).isEqualTo(Storage.S3);
    }

    @Test
    void nothingIsWrittenTwice() {
        var blob = kept("first".getBytes());

        assertThatThrownBy(() -> keep(blob, "second".getBytes())).hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(bytes(blob)).isEqualTo("first".getBytes());
    }

    @Test
    void whatIsRolledBackIsNotThere() throws IOException {
        var blob = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            put(blob, "x".getBytes());
            status.setRollbackOnly();
        });

        assertThat(blobs.has(blob)).isFalse();
    }

    @Test
    void whatIsDestroyedGoesWithTheCommitAndNotBefore() throws IOException {
        var blob = kept("x".getBytes());
        transaction.executeWithoutResult(status -> {
            blobs.destroy(blob);
            status.setRollbackOnly();
        });
        assertThat(blobs.has(blob)).as("rolled back").isTrue();

        transaction.executeWithoutResult(status -> blobs.destroy(blob));
        assertThat(blobs.has(blob)).isFalse();
    }

    @Test
    void whatIsNotThereIsToldAsThat() {
        assertThatThrownBy(() -> blobs.open(UUID.randomUUID())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void otherThingsInTheBucketAreLeftAlone() throws IOException {
        try (var client = server.client()) {
            client.putObject(
                    put -> put.bucket(S3Server.BUCKET).key("files/readme.txt"),
                    software.amazon.awssdk.core.sync.RequestBody.fromString("x"));
        }

        assertThat(blobs.all()).allSatisfy(blob -> assertThat(blobs.has(blob)).isTrue());
    }

    @Test
    void aStoreThatDoesNotAnswerIsAFailureToRead() throws Exception {
        var blob = kept("x".getBytes());
        server.stop();
        try {
            assertThatThrownBy(() -> blobs.open(blob)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> new S3Blobs(server.settings()))
                    .isInstanceOf(StoreNotUsable.class)
                    .hasMessageStartingWith(
                            "The store for files does not answer: bucket wop-files at http://127.0.0.1");
        } finally {
            server.start();
        }
        assertThat(bytes(blob)).isEqualTo("x".getBytes());
    }

    @Test
    void aWrongBucketStopsTheStart() {
        var said = notUsable(
                new S3Settings(server.endpoint(), "no-such-bucket", "us-east-1", "", S3Server.ACCESS, S3Server.SECRET));

        assertThat(said)
                .hasMessage("The store for files has no bucket no-such-bucket at " + server.endpoint()
                        + " (NoSuchBucket).");
        assertThat(said.cure()).startsWith("Create the bucket");
    }

    @Test
    void aWrongKeyStopsTheStartAndIsNotTold() {
        var said = notUsable(
                new S3Settings(server.endpoint(), S3Server.BUCKET, "us-east-1", "", S3Server.ACCESS, "a-wrong-secret"));

        assertThat(said.getMessage())
                .startsWith("The store for files does not let this application into bucket wop-files")
                .contains("SignatureDoesNotMatch")
                .doesNotContain("a-wrong-secret");
        assertThat(said.cure()).contains("wop.document.s3.secret-key");
        assertThat(notUsable(new S3Settings(
                                server.endpoint(), S3Server.BUCKET, "us-east-1", "", "somebody", S3Server.SECRET))
                        .getMessage())
                .contains("does not let this application into");
    }

    @Test
    void theAnalyzerTellsCauseAndCure() {
        var analysis = new StoreNotUsableAnalyzer()
                .analyze(new IllegalStateException(new StoreNotUsable("What is wrong.", "What to do.", null)));

        assertThat(analysis.getDescription()).isEqualTo("What is wrong.");
        assertThat(analysis.getAction()).isEqualTo("What to do.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://store.example.org", "ftp://127.0.0.1", "store.example.org"})
    void anAddressThatAnybodyOnTheWayCouldReadIsRefused(String endpoint) {
        assertThatThrownBy(() -> new S3Settings(URI.create(endpoint), "b", "r", "", "a", "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wop.document.s3.endpoint must begin with https://");
    }

    @Test
    void theKeysAreNeverInAText() {
        assertThat(server.settings().toString()).doesNotContain(S3Server.SECRET, S3Server.ACCESS);
        assertThatThrownBy(() -> new S3Settings(null, "b", "r", "", " ", "s"))
                .hasMessage("wop.document.s3.access-key is missing");
        assertThatThrownBy(() -> new S3Settings(null, "b", "r", "", "a", null))
                .hasMessage("wop.document.s3.secret-key is missing");
    }

    private StoreNotUsable notUsable(S3Settings settings) {
        return catchThrowableOfType(StoreNotUsable.class, () -> new S3Blobs(settings));
    }

    private UUID kept(byte[] bytes) {
        var blob = UUID.randomUUID();
        keep(blob, bytes);
        return blob;
    }

    private void keep(UUID blob, byte[] bytes) {
        transaction.executeWithoutResult(status -> put(blob, bytes));
    }

    private void put(UUID blob, byte[] bytes) {
        try {
            blobs.keep(blob, Files.write(place.resolve("sent"), bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] bytes(UUID blob) {
        try (var stream = blobs.open(blob)) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PlatformTransactionManager noDatabase() {
        return new AbstractPlatformTransactionManager() {
            private static final long serialVersionUID = 1L;

            @Override
            protected Object doGetTransaction() {
                return this;
            }

            @Override
            protected void doBegin(Object begun, TransactionDefinition definition) {
                // nothing but the store takes part
            }

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                // as above
            }

            @Override
            protected void doRollback(DefaultTransactionStatus status) {
                // as above
            }
        };
    }
}
