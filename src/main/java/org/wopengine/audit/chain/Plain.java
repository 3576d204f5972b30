package org.wopengine.audit.chain;

/** A value the chain holds as it is; null if there is none. */
public record Plain(String name, String value) {}
