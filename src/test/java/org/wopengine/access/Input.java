package org.wopengine.access;

/**
 * One parameter of an endpoint.
 *
 * @param name of the parameter; for a body a property of its object
 */
record Input(Endpoint endpoint, Where where, String name) {
    /** Where a parameter stands. */
    enum Where {
        PATH,
        QUERY,
        FORM,
        BODY
    }
}
