package org.wopengine.call;

/** Rules that count when something is handed in, and not while it is a draft. */
public interface Complete {}
