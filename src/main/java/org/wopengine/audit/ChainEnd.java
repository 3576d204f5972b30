package org.wopengine.audit;

import java.time.Instant;

/**
 * How far the record of a partnership goes, and which seal binds it: what a document says so that somebody can check later.
 *
 * @param links number of links of the chain
 * @param hash of the last one, in hex
 * @param sealed up to which link the last seal speaks of it; 0 if none does yet
 * @param seal its number, with the three below; null if there is none
 * @param root of the tree over all chains, in hex
 * @param key by which key it is signed
 */
public record ChainEnd(int links, String hash, int sealed, Long seal, Instant sealedAt, String root, String key) {}
