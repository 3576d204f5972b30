package org.wopengine.document;

/** The place where files are kept does not work as it is set up. Told to people as cause and cure. */
class StoreNotUsable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    StoreNotUsable(String cause, String cure, Throwable origin) {
        super(cause, origin);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
