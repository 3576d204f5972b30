package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.identity.tasklist.BodyRules.Flaw;

class BodyRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\"]", "[]", "{\"a\":1}"})
    void aListOrAnObjectIsNoText(String value) {
        assertThat(form("String", value)).isEqualTo(Flaw.UNREADABLE);
        assertThat(form("string", value)).isEqualTo(Flaw.UNREADABLE);
    }

    @Test
    void textAndPackedListsAreTaken() {
        assertThat(form("String", "\"[a]\"")).isNull();
        assertThat(form("String", "null")).isNull();
        assertThat(form("Json", "\"[\\\"en\\\"]\"")).isNull();
    }

    private static Flaw form(String type, String value) {
        return BodyRules.ofForm("{\"variables\":{\"title\":{\"type\":\"%s\",\"value\":%s}}}"
                .formatted(type, value)
                .getBytes(StandardCharsets.UTF_8));
    }
}
