package org.wopengine.document;

/** Where the bytes of a file are. */
public enum Storage {
    DATABASE,
    FOLDER,
    /** A store that speaks the protocol of Amazon's S3. */
    S3
}
