package org.wopengine.workflow;

/** A model that can be drawn: its key and its name. */
public record DrawnModel(String process, String name) {}
