package org.wopengine.reconciliation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.shared.PartnershipId;

/**
 * What one client wrote down: before each form it sent that it was about to, afterwards how that came out. The lines are
 * described in docs/operating.md.
 *
 * @param name what the file is called, in which findings say where they are from
 */
record ClientJournal(String name, List<Intent> intents) {
    private static final String HEAD = "wop-journal-1";
    private static final int LONGEST_WORD = 200;

    /** What a client sends when it begins a partnership: nothing but the answer tells which one it was. */
    static final String START = "start";

    /** A client that ended before it wrote the result knows as little as one that got no answer. */
    enum Outcome {
        OK,
        REFUSED,
        UNKNOWN
    }

    /**
     * One form that was sent.
     *
     * @param key unique in its journal
     * @param task id of the task, or {@link #START}
     * @param mark words that stood in the answers of this form and in no other; null if there were none
     * @param reference of the partnership that was begun; null for a task
     */
    record Intent(String key, String user, String task, String mark, Outcome outcome, String reference) {
        boolean isStart() {
            return START.equals(task);
        }
    }

    /** A line that is none: nothing of the journal can be believed then. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String said) {
            super(said);
        }
    }

    static ClientJournal read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new Unreadable(file + " is not text in UTF-8. Give the journal that the client wrote.");
        } catch (IOException unreadable) {
            throw new Unreadable(file + " cannot be read. Check that it is there and may be read.");
        }
    }

    static ClientJournal read(String name, String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Unreadable(
                    name + ": the last line is cut off, it has no line end. If the client ended while it wrote,"
                            + " delete that line; what it was about then counts as unknown.");
        }
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new Unreadable(name + ", line 1: a journal begins with the line " + HEAD + ".");
        }
        var read = new Lines();
        for (int number = 1; number < lines.size(); number++) {
            try {
                read.add(lines.get(number).split(" ", -1));
            } catch (Unreadable line) {
                throw new Unreadable("%s, line %d: %s".formatted(name, number + 1, line.getMessage()));
            }
        }
        return new ClientJournal(name, List.copyOf(read.intents.values()));
    }

    /** The lines read so far. */
    private static final class Lines {
        private final Map<String, Intent> intents = new LinkedHashMap<>();
        private final Set<String> answered = new HashSet<>();

        void add(String... words) {
            for (var word : words) {
                demand(
                        !word.isEmpty() && word.length() <= LONGEST_WORD,
                        "one space stands between two words, and no word is longer than 200 signs.");
            }
            switch (words[0]) {
                case "intent" -> intend(words);
                case "ok" -> came(Outcome.OK, words);
                case "refused" -> came(Outcome.REFUSED, words);
                case "unknown" -> came(Outcome.UNKNOWN, words);
                default ->
                    throw new Unreadable(
                            "a line begins with intent, ok, refused or unknown, not with " + words[0] + ".");
            }
        }

        private void intend(String... words) {
            demand(words.length == 4 || words.length == 5, "write: intent KEY USER TASK, and a MARK if there is one.");
            var intent = new Intent(
                    words[1], words[2], words[3], words.length == 5 ? words[4] : null, Outcome.UNKNOWN, null);
            demand(
                    intents.putIfAbsent(intent.key(), intent) == null,
                    "the key %s was used before; each form that is sent has its own.".formatted(intent.key()));
        }

        private void came(Outcome outcome, String... words) {
            var intent = words.length > 1 ? intents.get(words[1]) : null;
            demand(intent != null, "a result names the key of an intent that stands above it.");
            demand(
                    answered.add(intent.key()),
                    "the result of %s stands above already; it can come once.".formatted(intent.key()));
            var begun = intent.isStart() && outcome == Outcome.OK;
            demand(
                    words.length == (begun ? 3 : 2) && (!begun || PartnershipId.fits(words[2])),
                    begun
                            ? "what began a partnership names its reference: ok KEY WOP-2026-0001."
                            : "behind the key of a result stands nothing.");
            intents.put(
                    intent.key(),
                    new Intent(
                            intent.key(),
                            intent.user(),
                            intent.task(),
                            intent.mark(),
                            outcome,
                            begun ? words[2] : null));
        }

        private static void demand(boolean right, String otherwise) {
            if (!right) {
                throw new Unreadable(otherwise);
            }
        }
    }
}
