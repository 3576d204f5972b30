package org.wopengine.identity;

/** The application must not start with these people. Told as cause and cure, without a stack trace. */
class UnsafePeople extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    UnsafePeople(String cause, String cure) {
        super(cause);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
