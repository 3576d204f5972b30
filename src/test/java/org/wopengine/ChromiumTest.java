package org.wopengine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromiumTest {
    private static final String GONE = "Failed to load resource: the server responded with a status of 404 ()";
    private static final String TASK =
            "http://127.0.0.1:1/camunda/api/engine/engine/default/task/5e4d24d1-eb24-11f1-8f62-02fc00000001";

    @Test
    void onlyATaskThatIsGoneIsNoErrorOfAPage() {
        assertThat(Chromium.isOvertaken(GONE, TASK + ":0:0")).isTrue();
        assertThat(Chromium.isOvertaken(GONE, TASK + "/form-variables:0:0")).isTrue();

        assertThat(Chromium.isOvertaken(GONE.replace("404", "500"), TASK + ":0:0"))
                .isFalse();
        assertThat(Chromium.isOvertaken(GONE, "http://127.0.0.1:1/path.js:0:0")).isFalse();
        assertThat(Chromium.isOvertaken(GONE, TASK.replaceFirst("/task/.*", "/deployment/1:0:0")))
                .isFalse();
    }
}
