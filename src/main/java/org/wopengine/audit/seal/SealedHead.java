package org.wopengine.audit.seal;

import org.wopengine.audit.chain.Head;

/** What a seal says of one chain. */
public record SealedHead(Head head, Seal seal) {}
