package org.wopengine.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** ClamAV's daemon, asked by its INSTREAM command over TCP: the file in pieces with their lengths, then a length of 0. */
final class Clamd {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 32 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int LONGEST_NAME = 200;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final String CLEAN = "stream: OK";

    private final DocumentSettings.Scanner settings;

    Clamd(DocumentSettings.Scanner settings) {
        this.settings = settings;
    }

    /**
     * @return what was found; nothing if it is clean
     * @throws IOException if there is no answer, or one that does not say either
     */
    Optional<String> virusIn(InputStream bytes) throws IOException {
        var timeout = Math.toIntExact(settings.timeout().toMillis());
        try (var socket = new Socket();
                var limit = new TimeLimit(socket, settings.timeout())) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            var answer = "";
            try {
                send(bytes, new DataOutputStream(socket.getOutputStream()));
                answer = read(socket.getInputStream());
            } catch (SocketException cutOff) {
                // it stops listening when a file is too large for it, and says so
                answer = read(socket.getInputStream());
            }
            return verdict(answer);
        }
    }

    /** A read has a time-out of its own, a write has none: then the line is cut. */
    private record TimeLimit(CompletableFuture<Void> cut) implements AutoCloseable {
        TimeLimit(Socket socket, Duration timeout) {
            this(CompletableFuture.runAsync(
                    () -> {
                        try {
                            socket.close();
                        } catch (IOException closedAlready) {
                            throw new UncheckedIOException(closedAlready);
                        }
                    },
                    CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)));
        }

        @Override
        public void close() {
            cut.cancel(true);
        }
    }

    private static void send(InputStream bytes, DataOutputStream to) throws IOException {
        to.write(COMMAND);
        for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            to.writeInt(piece.length);
            to.write(piece);
        }
        to.writeInt(0);
        to.flush();
    }

    private static String read(InputStream from) throws IOException {
        var answer = new StringBuilder();
        for (var sign = from.read(); sign > 0 && answer.length() < LONGEST_ANSWER; sign = from.read()) {
            answer.append((char) sign);
        }
        return answer.toString().strip();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        var found = FOUND.matcher(answer);
        if (!found.matches()) {
            throw new IOException("the scanner answered: " + (answer.isEmpty() ? "nothing" : answer));
        }
        var name = found.group(1);
        return Optional.of(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }
}
