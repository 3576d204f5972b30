package org.wopengine.call;

/** A programme; the meaning of the values is that of {@link NewProgramme}. */
public record Programme(
        String code, String name, String funder, boolean publicMentee, boolean publicMentor, boolean membersOnly) {}
