package org.wopengine.identity.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets so that the database alone does not tell them. The key comes from the configuration; a demonstration has
 * one that everybody can read, as it has a password that everybody can read.
 */
@Component
class SecretKeys {
    private static final String OF_THE_DEMONSTRATION = "the public key of the demonstration";
    private static final String SALT = HexFormat.of().formatHex("wop-second-factor".getBytes(StandardCharsets.UTF_8));
    private static final String MAC = "HmacSHA256";

    private final String key;
    private final BytesEncryptor encryptor;

    SecretKeys(LoginSettings settings, Environment environment) {
        var demonstration = environment.acceptsProfiles(Profiles.of("demo | test"));
        this.key = settings.secretKey().isBlank() && demonstration
                ? OF_THE_DEMONSTRATION
                : settings.secretKey().strip();
        this.encryptor = available() ? Encryptors.stronger(key, SALT) : null;
    }

    /** Whether there is a key at all. */
    boolean available() {
        return !key.isEmpty();
    }

    /** Encrypts a secret for one owner: copied to another's row it cannot be read. */
    byte[] close(String owner, String secret) {
        return encryptor.encrypt((owner + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String open(String owner, byte[] closed) {
        var text = new String(encryptor.decrypt(closed), StandardCharsets.UTF_8);
        if (!text.startsWith(owner + "\n")) {
            throw new IllegalStateException("This secret was made for somebody else");
        }
        return text.substring(owner.length() + 1);
    }

    /** A fingerprint that can be compared, but not tried out without the key. */
    String fingerprint(String owner, String code) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal((owner + "\n" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
