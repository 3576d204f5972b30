package org.wopengine.audit.chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A value about a person. The chain holds only its salted hash, so that the value can be taken away one day without
 * breaking the chain.
 *
 * @param value null if there is none, or if it was taken away
 * @param digest what the chain holds of it, in hex; null if there was no value
 */
public record Personal(String name, String value, String digest) {

    /** What the chain holds of a value, in hex. The salt is 32 bytes in hex. */
    static String digest(String salt, String value) {
        return value == null
                ? null
                : HexFormat.of()
                        .formatHex(Digest.of(HexFormat.of().parseHex(salt), value.getBytes(StandardCharsets.UTF_8)));
    }
}
