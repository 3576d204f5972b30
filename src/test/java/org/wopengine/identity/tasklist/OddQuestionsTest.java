package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** Questions to the engine over which it fails by itself. */
@WopTest
class OddQuestionsTest {
    @LocalServerPort
    int port;

    Browser person;

    @BeforeEach
    void logIn() {
        person = Browser.of("op05", port).openTasklist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processVariables\":[{\"name\":null,\"operator\":null,\"value\":null}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"value\":1}]}",
                "{\"taskVariables\":[{\"operator\":\"eq\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":null}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":true}]}",
                "{\"orQueries\":[{\"processVariables\":[{\"name\":\"a\",\"operator\":null,\"value\":1}]}]}",
                "{\"nameLike\":\"\\\\\"}",
                "{\"assigneeLike\":\"%\\\\\"}",
                "{\"dueBefore\":\"999999999-01-01T00:00:00.000+0000\"}",
                "{\"dueBefore\":\"-292275055-01-01T00:00:00.000+0000\"}",
                "{\"orQueries\":[{\"createdAfter\":\"12345-01-01T00:00:00.000+0000\"}]}"
            })
    void areAnsweredAsUnreadable(String question) {
        assertThat(person.post(Browser.ENGINE + "/task?maxResults=2", question).statusCode())
                .as(question)
                .isEqualTo(400);
    }

    @Test
    void anOrdinaryQuestionIsAnswered() {
        assertThat(person.post(
                                Browser.ENGINE + "/task?maxResults=2",
                                "{\"dueBefore\":\"2030-01-01T00:00:00.000+0000\",\"processVariables\":"
                                        + "[{\"name\":\"a\",\"operator\":\"gt\",\"value\":1}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "!!", "en;q=abc", "1", "-", ",", "de, fr;q=0.5"})
    void aLanguageNobodyUnderstandsIsNoReasonToFail(String language) {
        var answer =
                person.raw("GET", Browser.ENGINE + "/task?maxResults=2", Map.of("Accept-Language", language), null);

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
