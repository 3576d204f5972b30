package org.wopengine.audit.seal;

/** Something that is wrong with a seal. */
public record SealFlaw(Kind kind, long seal) {

    public enum Kind {
        /** A number is missing. */
        GAP,
        /** It does not name the seal before it. */
        DOES_NOT_FOLLOW,
        /** The root is not that of the heads it was made over. */
        ROOT,
        /** Signed by a key that is not there. */
        UNKNOWN_KEY,
        /** The signature does not fit. */
        SIGNATURE,
        /** The file outside the database is gone. */
        NO_FILE,
        /** The file outside the database says something else. */
        FILE_DIFFERS,
        /** There is a file outside the database, but no seal in it. */
        ONLY_FILE
    }
}
