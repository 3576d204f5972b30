package org.wopengine.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts that carry their length, so that no two lists of texts give the same bytes. Results in hex. */
public final class Digest {
    /** What comes before the first link of every chain, and before the first seal. */
    public static final String NOTHING = "0".repeat(64);

    private final MessageDigest sha256 = sha256();

    /** Adds a text as its length in bytes, a colon, itself and a comma; null is a minus sign and a comma. */
    Digest text(String value) {
        if (value == null) {
            sha256.update((byte) '-');
        } else {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        sha256.update((byte) ',');
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The hash of bytes after each other. */
    public static byte[] of(byte[]... parts) {
        var sha256 = sha256();
        for (var part : parts) {
            sha256.update(part);
        }
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
