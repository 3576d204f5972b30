package org.wopengine.audit.seal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where seals and the keys that sign them are kept. Both lie outside the database; whoever audits takes the seals and the
 * public keys away from the machine.
 *
 * @param folder one file a seal
 * @param keys one private and one public key a file; nobody but the application may read the private ones
 * @param newKeyAfter how old a key may be before the next one takes its place
 */
@ConfigurationProperties("wop.seal")
public record SealSettings(
        @DefaultValue(".wop-data/seals") Path folder,
        @DefaultValue(".wop-data/keys") Path keys,
        @DefaultValue("365d") Duration newKeyAfter) {

    public SealSettings {
        if (newKeyAfter.toDays() < 1) {
            throw new IllegalArgumentException("wop.seal.new-key-after must be at least a day");
        }
    }
}
