package org.wopengine.audit.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.wopengine.audit.chain.Digest;

/**
 * A signed statement of what the heads of all chains were at a time.
 *
 * @param number counted from 1, without a gap
 * @param at in whole seconds
 * @param size number of chains
 * @param root of the Merkle tree over their heads, in the order of the references; hex
 * @param previous hash of the seal before, in hex; {@link Digest#NOTHING} in the first
 * @param key by which of the keys it is signed, {@link SigningKey#id}
 * @param signature Ed25519 over {@link #statement}, in hex
 */
public record Seal(long number, Instant at, int size, String root, String previous, String key, String signature) {

    public Seal {
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("A seal says its time in whole seconds");
        }
    }

    /** What is signed: six lines of text. */
    public String statement() {
        return """
                wop-seal-1
                number %d
                at %s
                chains %d
                root %s
                previous %s
                key %s
                """
                .formatted(number, at, size, root, previous, key);
    }

    /** Statement and signature as they are written into a file. */
    public String text() {
        return statement() + "signature " + signature + "\n";
    }

    /** What the next seal names as its previous one, in hex. */
    public String hash() {
        return HexFormat.of().formatHex(Digest.of(text().getBytes(StandardCharsets.UTF_8)));
    }
}
