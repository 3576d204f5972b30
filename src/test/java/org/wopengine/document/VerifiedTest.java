package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets a file that is not the one that was kept. */
class VerifiedTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 128 * 1024, 300_000})
    void theSameBytesComeWhole(int size) throws IOException {
        var bytes = bytes(size);

        try (var verified = verified(bytes, bytes)) {
            assertThat(verified.readAllBytes()).isEqualTo(bytes);
            assertThat(verified.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64 * 1024})
    void ofAnotherSmallFileNotAByteComes(int size) {
        var bytes = bytes(size);
        var other = bytes.clone();
        other[size - 1] ^= 1;

        assertThatThrownBy(() -> verified(other, bytes)).isInstanceOf(Verified.OtherBytes.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024 + 1, 128 * 1024, 300_000})
    void anotherLargeFileNeverComesWhole(int size) throws IOException {
        var bytes = bytes(size);
        var other = bytes.clone();
        other[0] ^= 1;
        var got = new ByteArrayOutputStream();

        try (var verified = verified(other, bytes)) {
            assertThatThrownBy(() -> verified.transferTo(got)).isInstanceOf(Verified.OtherBytes.class);
        }
        assertThat(got.size()).isLessThan(size);
    }

    @Test
    void aFileThatIsCutOffOrGoneOrLongerIsAnother() {
        var bytes = bytes(200_000);

        assertThatThrownBy(() ->
                        verified(java.util.Arrays.copyOf(bytes, 100_000), bytes).readAllBytes())
                .isInstanceOf(Verified.OtherBytes.class);
        assertThatThrownBy(() -> verified(new byte[0], bytes)).isInstanceOf(Verified.OtherBytes.class);
        assertThatThrownBy(() ->
                        verified(java.util.Arrays.copyOf(bytes, 200_001), bytes).readAllBytes())
                .isInstanceOf(Verified.OtherBytes.class);
    }

    @Test
    void singleBytesAreBytes() throws IOException {
        try (var verified = verified(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xff})) {
            assertThat(verified.read()).isEqualTo(255);
            assertThat(verified.read()).isEqualTo(-1);
        }
    }

    private static Verified verified(byte[] there, byte[] kept) throws IOException {
        return new Verified(
                new ByteArrayInputStream(there), FileExamination.sha256(new ByteArrayInputStream(kept)), kept.length);
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
