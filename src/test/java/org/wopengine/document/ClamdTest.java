package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Speaks with a daemon that speaks ClamAV's protocol and knows one virus: the test string that every scanner knows. */
class ClamdTest {
    /** In two halves, so that scanners on builders leave this file alone. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private ServerSocket daemon;
    private int received;

    @BeforeEach
    void open() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    @Test
    void aCleanFileIsClean() {
        listens(Stub::judges);
        var bytes = "a".repeat(200_000);

        assertThat(verdict(bytes)).isEqualTo(new VirusScan.Verdict(ScanState.CLEAN, null));
        assertThat(received).as("every byte was sent").isEqualTo(bytes.length());
    }

    @Test
    void aVirusIsNamedAndTheFileHeldBack() {
        listens(Stub::judges);

        assertThat(verdict("before " + EICAR))
                .isEqualTo(new VirusScan.Verdict(ScanState.QUARANTINED, "Eicar-Signature"));
    }

    @Test
    void aDaemonThatFindsItTooLargeLeavesADoubt() {
        listens(file -> "INSTREAM size limit exceeded. ERROR");

        assertThat(verdict("whatever").state()).isEqualTo(ScanState.PENDING);
    }

    @Test
    void anAnswerNobodyKnowsIsNoClearance() {
        listens(file -> "stream: OK but strange");
        assertThat(verdict("whatever").state()).isEqualTo(ScanState.PENDING);

        listens(file -> "");
        assertThat(verdict("whatever").state()).isEqualTo(ScanState.PENDING);
    }

    @Test
    void aDaemonThatSaysNothingIsNotWaitedForForever() {
        listens(file -> null);
        var before = System.nanoTime();

        assertThat(verdict("whatever").state()).isEqualTo(ScanState.PENDING);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aDaemonThatDoesNotReadIsNotWaitedForForever() {
        var before = System.nanoTime(); // nobody accepts the connection, so nobody reads

        assertThat(verdict("a".repeat(20_000_000)).state()).isEqualTo(ScanState.PENDING);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aDaemonThatIsNotThereLeavesADoubt() throws IOException {
        daemon.close();

        assertThat(verdict("whatever").state()).isEqualTo(ScanState.PENDING);
    }

    @Test
    void withoutADaemonNothingIsClaimed() {
        assertThat(scan(null).examine(new ByteArrayInputStream(EICAR.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new VirusScan.Verdict(ScanState.NOT_SCANNED, null));
    }

    private VirusScan.Verdict verdict(String file) {
        return scan(daemon.getInetAddress().getHostAddress())
                .examine(new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
    }

    private VirusScan scan(String host) {
        return new VirusScan(new DocumentSettings(
                DataSize.ofMegabytes(20),
                Storage.DATABASE,
                null,
                new DocumentSettings.Scanner(host, daemon.getLocalPort(), Duration.ofMillis(700))));
    }

    /** Answers one connection; null for silence. */
    private void listens(Function<String, String> judge) {
        CompletableFuture.runAsync(() -> {
            try (var line = daemon.accept()) {
                var file = Stub.read(new DataInputStream(line.getInputStream()));
                received = file.length();
                var answer = judge.apply(file);
                if (answer == null) {
                    Thread.sleep(2_000);
                } else {
                    line.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // the test has seen enough
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The other end of the protocol. */
    static final class Stub {
        private Stub() {}

        static String judges(String file) {
            return file.contains(EICAR) ? "stream: Eicar-Signature FOUND" : "stream: OK";
        }

        static String read(DataInputStream from) throws IOException {
            var command = new String(from.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new IOException("UNKNOWN COMMAND " + command);
            }
            var file = new StringBuilder();
            for (var length = from.readInt(); length > 0; length = from.readInt()) {
                file.append(new String(from.readNBytes(length), StandardCharsets.US_ASCII));
            }
            return file.toString();
        }
    }
}
