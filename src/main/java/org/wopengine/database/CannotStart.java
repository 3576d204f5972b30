package org.wopengine.database;

/** The application must not or cannot start. Told to people as cause and cure, without a stack trace. */
class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    CannotStart(String cause, String cure) {
        super(cause);
        this.cure = cure;
    }

    CannotStart(String cause, String cure, Throwable origin) {
        super(cause, origin);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
