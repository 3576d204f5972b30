package org.wopengine.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the profile that is kept and corrected as a whole. */
public enum Section {
    IDENTITY(Identity.class),
    OWNERSHIP(Ownership.class),
    SUPPLY(Supply.class),
    FIGURES(Figures.class),
    KNOWLEDGE(Knowledge.class),
    CONTACTS(Contacts.class),
    PAPERS(Papers.class);

    private final Class<? extends Record> answers;

    Section(Class<? extends Record> answers) {
        this.answers = answers;
    }

    /** The record of its fields. */
    public Class<? extends Record> answers() {
        return answers;
    }

    /** Its name in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }

    static Section of(Record answers) {
        return Arrays.stream(values())
                .filter(section -> section.answers == answers.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No section of the profile: " + answers));
    }
}
