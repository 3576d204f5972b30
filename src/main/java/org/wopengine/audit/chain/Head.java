package org.wopengine.audit.chain;

import java.nio.charset.StandardCharsets;

/**
 * How long a chain was at some time, and the hash of its last link in hex.
 */
public record Head(String partnership, int links, String hash) {

    /** What stands in the tree over all heads: the hash of these bytes is a leaf. */
    public byte[] leaf() {
        return ("wop-head-1 " + partnership + " " + links + " " + hash).getBytes(StandardCharsets.UTF_8);
    }
}
