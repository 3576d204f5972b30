package org.wopengine.audit.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.wopengine.audit.chain.Digest;

/**
 * An Ed25519 key.
 *
 * @param since the day it was made
 */
record SigningKey(LocalDate since, PublicKey open, PrivateKey secret) {

    /** Sixteen hex digits out of the public key's hash. */
    String id() {
        return id(open);
    }

    static String id(PublicKey open) {
        return HexFormat.of().formatHex(Digest.of(open.getEncoded())).substring(0, 16);
    }

    /** A signature over text, in hex. */
    String sign(String text) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signing.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key of " + since + " cannot sign", broken);
        }
    }

    static boolean signed(PublicKey open, String text, String signature) {
        try {
            var checking = Signature.getInstance("Ed25519");
            checking.initVerify(open);
            checking.update(text.getBytes(StandardCharsets.UTF_8));
            return checking.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    static PublicKey open(String pem) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("Not a public Ed25519 key", unfit);
        }
    }

    static PrivateKey secret(String pem) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("Not a private Ed25519 key", unfit);
        }
    }

    static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %1$s KEY-----%n%2$s%n-----END %1$s KEY-----%n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded))
                .replace("\r", "");
    }

    private static byte[] bytes(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
