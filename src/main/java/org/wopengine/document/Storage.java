package org.wopengine.document;

/** Where the bytes of a file are. */
public enum Storage {
    DATABASE,
    FOLDER
}
