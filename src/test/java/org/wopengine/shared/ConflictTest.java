package org.wopengine.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConflictTest {
    @Test
    void aTextBehindTheKeyIsAnArgumentAndNoField() {
        Refused conflict = Conflict.because("sample.taken", "WOP-2026-0001", 2);

        assertThat(conflict).isInstanceOf(Conflict.class);
        assertThat(conflict.field()).isNull();
        assertThat(conflict.arguments()).containsExactly("WOP-2026-0001", 2);
    }
}
