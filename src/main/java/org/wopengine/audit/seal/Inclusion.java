package org.wopengine.audit.seal;

import java.util.List;
import org.wopengine.audit.chain.Head;

/**
 * The proof that a seal speaks of a chain (RFC 9162, section 2.1.3).
 *
 * @param index place of the chain among all, counted from 0
 * @param path hashes from the leaf up to the root, in hex
 */
public record Inclusion(Seal seal, Head head, int index, List<String> path) {}
