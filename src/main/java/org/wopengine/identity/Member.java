package org.wopengine.identity;

/** A person with a login. */
public record Member(String user, String name, String email) {}
