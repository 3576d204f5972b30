package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class WebPortTest {
    private final MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.setProperty("server.port", Integer.toString(other.getLocalPort()));

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> check(new AnnotationConfigServletWebServerApplicationContext()))
                    .withMessageContaining("Web port " + other.getLocalPort());
        }
    }

    @Test
    void anyFreePortWillDo() {
        environment.setProperty("server.port", "0");

        assertThatNoException().isThrownBy(() -> check(new AnnotationConfigServletWebServerApplicationContext()));
    }

    @Test
    void anApplicationWithoutAWebServerNeedsNoPort() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.setProperty("server.port", Integer.toString(other.getLocalPort()));

            assertThatNoException().isThrownBy(() -> check(new GenericApplicationContext()));
        }
    }

    private void check(ConfigurableApplicationContext context) {
        environment.setConversionService(new ApplicationConversionService());
        context.setEnvironment(environment);
        WebPort.check(context);
    }
}
