package org.wopengine.call;

import java.util.Optional;
import java.util.stream.Stream;

/** What an operator hands in. */
public enum EntryKind {
    /** A mentee asks for help. */
    REQUEST("request", MenteeRequest.class),
    /** A mentor offers it. */
    OFFER("offer", MentorOffer.class);

    private final String path;
    private final Class<? extends Record> answers;

    EntryKind(String path, Class<? extends Record> answers) {
        this.path = path;
        this.answers = answers;
    }

    /** As addresses name it. */
    public String path() {
        return path;
    }

    public Class<? extends Record> answers() {
        return answers;
    }

    public static Optional<EntryKind> at(String path) {
        return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
