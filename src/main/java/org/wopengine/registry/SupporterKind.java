package org.wopengine.registry;

/** What somebody of the alliance who is no operator is to partnerships. */
public enum SupporterKind {
    FUNDER,
    FACILITATOR,
    PLATFORM,
    KNOWLEDGE_PARTNER
}
