package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;

@WopTest
class OddAddressesTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//camunda/api/engine/engine/default/task?maxResults=1",
                "/camunda;a=b/api/engine/engine/default/task",
                "/camunda/./api/engine/engine/default/task",
                "/camunda/x/..;/api/engine/engine/default/task",
                "/camunda/%2e/api/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task",
                "/camunda/api;a/engine/engine/default/task",
                "/login/..;/camunda/api/engine/engine/default/task",
                "http://127.0.0.1//camunda/api/engine/engine/default/task",
                "//partnerships",
                "/partnerships;a=b",
                "/actuator/..;/people"
            })
    void anAddressThatCanBeReadInTwoWaysIsABadRequest(String address) throws IOException {
        assertThat(answer(address))
                .matches(answer -> answer.matches("(?s)HTTP/1.1 (400|401|302) .*"), "is refused")
                .contains("Content-Security-Policy", "X-Content-Type-Options: nosniff")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partnerships/%00", "/%zz", "/a|b"})
    void whatTheContainerRefusesIsTold(String address) throws IOException {
        assertThat(answer(address))
                .startsWith("HTTP/1.1 400")
                .contains("This address cannot be read", "<a href=\"/\">home page</a>")
                .doesNotContain("Tomcat", "Exception");
    }

    private String answer(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
