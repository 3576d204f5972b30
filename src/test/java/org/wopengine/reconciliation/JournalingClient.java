package org.wopengine.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wopengine.Tasklist;

/**
 * A client that writes down what it is about to send, and then how that came out, each line forced to the disk before it goes
 * on. Now and then it does not wait for the answer.
 */
final class JournalingClient {
    private static final int OK = 204;
    /** Answers from here on are failures of the application: nobody knows what it did. */
    private static final int FAILED = 500;

    private final String user;
    private final Tasklist person;
    private final Path file;
    private final Random chance;
    private final ExecutorService wire;
    private int sent;
    private int failures;

    JournalingClient(String user, int port, Path folder, Random chance, ExecutorService wire) {
        this.user = user;
        this.person = Tasklist.of(user, port);
        this.chance = chance;
        this.wire = wire;
        this.file = folder.resolve(user + ".journal");
        write("wop-journal-1");
    }

    Path file() {
        return file;
    }

    int failures() {
        return failures;
    }

    /** Begins a partnership. */
    String start(Map<String, Object> answers) {
        var key = next();
        write("intent %s %s start".formatted(key, user));
        var answer = person.start("partnership-lifecycle", answers);
        var reference = Tasklist.json(answer).path("businessKey").asText();
        write("ok %s %s".formatted(key, reference));
        return reference;
    }

    /** Sends a form with a mark of its own in its comment. */
    void submit(String task, Map<String, Object> answers) {
        var key = next();
        var mark = "mark-%s-%04d".formatted(user, sent);
        var marked = new HashMap<>(answers);
        marked.put("comment", "As agreed, " + mark + ".");
        write("intent %s %s %s %s".formatted(key, user, task, mark));
        write(send(task, marked) + " " + key);
    }

    /** Of four one does not wait long enough, and one of these never got to send anything. */
    private String send(String task, Map<String, Object> answers) {
        var patience = chance.nextInt(4) > 0 ? 60_000 : chance.nextInt(30);
        if (patience == 0) {
            return "unknown";
        }
        var call = wire.submit(() -> person.submit(task, answers).statusCode());
        try {
            var status = call.get(patience, TimeUnit.MILLISECONDS);
            if (status >= FAILED) {
                failures++;
                return "unknown";
            }
            return status == OK ? "ok" : "refused";
        } catch (TimeoutException noAnswer) {
            return "unknown";
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private String next() {
        return String.valueOf(++sent);
    }

    private void write(String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
