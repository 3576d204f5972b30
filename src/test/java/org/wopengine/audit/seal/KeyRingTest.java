package org.wopengine.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    @TempDir
    Path folder;

    @Test
    void theFirstKeyIsMadeAndKept() {
        var first = on("2026-11-27").current();

        assertThat(on("2026-11-28").current().id()).isEqualTo(first.id()).matches("[0-9a-f]{16}");
        assertThat(on("2026-11-28").published()).containsOnlyKeys("wop-2026-11-27.pub");
    }

    @Test
    void nobodyElseReadsTheFolderOfTheKeys() throws Exception {
        on("2026-11-27").current();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void afterAYearTheOldKeySignsTheNewOne() throws Exception {
        var old = on("2026-11-27").current();
        assertThat(on("2027-11-26").current().id()).isEqualTo(old.id());

        var next = on("2027-11-27").current();

        assertThat(next.id()).isNotEqualTo(old.id());
        var lines = Files.readAllLines(folder.resolve("keys/wop-2027-11-27.signed-by-before"));
        var pem = Files.readString(folder.resolve("keys/wop-2027-11-27.pub"));
        assertThat(lines.get(0)).isEqualTo(old.id());
        assertThat(SigningKey.signed(old.open(), pem, lines.get(1))).isTrue();
        assertThat(SigningKey.signed(next.open(), pem, lines.get(1))).isFalse();
        assertThat(on("2027-11-27").open()).containsOnlyKeys(old.id(), next.id());
    }

    @Test
    void aSignatureFitsItsTextAndItsKeyOnly() {
        var key = on("2026-11-27").current();
        var signature = key.sign("what was said");

        assertThat(SigningKey.signed(key.open(), "what was said", signature)).isTrue();
        assertThat(SigningKey.signed(key.open(), "what was meant", signature)).isFalse();
        assertThat(SigningKey.signed(key.open(), "what was said", "not hex")).isFalse();
        assertThat(SigningKey.signed(key.open(), "what was said", "00")).isFalse();
    }

    private KeyRing on(String day) {
        return new KeyRing(
                new SealSettings(folder.resolve("seals"), folder.resolve("keys"), Duration.ofDays(365)),
                Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC));
    }
}
