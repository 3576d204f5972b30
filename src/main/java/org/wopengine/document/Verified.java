package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes that are what they were when they came: counted and hashed while they are read. The last piece is given out only
 * when that is certain, so nobody ever gets another file as a whole, and of a small one not a single byte.
 */
final class Verified extends InputStream {
    private static final int PIECE = 64 * 1024;

    private final InputStream bytes;
    private final String sha256;
    private final long size;
    private final MessageDigest digest = digest();
    private byte[] piece;
    private byte[] next;
    private int position;
    private long count;

    /** @throws IOException if it is a small file and another one */
    Verified(InputStream bytes, String sha256, long size) throws IOException {
        this.bytes = bytes;
        this.sha256 = sha256;
        this.size = size;
        try {
            next = fetch();
            turn();
        } catch (IOException other) {
            bytes.close();
            throw other;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == piece.length && piece.length > 0) {
            turn();
        }
        if (piece.length == 0) {
            return -1;
        }
        var taken = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, taken);
        position += taken;
        return taken;
    }

    /** Lets a piece out when there is another one behind it, or all of it is the file. */
    private void turn() throws IOException {
        piece = next;
        position = 0;
        if (piece.length > 0) {
            next = fetch();
            if (next.length == 0) {
                verify();
            }
        } else if (count == 0) {
            verify();
        }
    }

    private byte[] fetch() throws IOException {
        var fetched = bytes.readNBytes(PIECE);
        digest.update(fetched);
        count += fetched.length;
        return fetched;
    }

    private void verify() throws IOException {
        var hash = digest.digest();
        if (count != size || !Arrays.equals(hash, HexFormat.of().parseHex(sha256))) {
            throw new OtherBytes("%d bytes of SHA-256 %s instead of %d bytes of SHA-256 %s"
                    .formatted(count, HexFormat.of().formatHex(hash), size, sha256));
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes are not those that were kept. */
    static final class OtherBytes extends IOException {
        private static final long serialVersionUID = 1L;

        OtherBytes(String message) {
            super(message);
        }
    }
}
