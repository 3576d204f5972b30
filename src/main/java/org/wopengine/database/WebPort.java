package org.wopengine.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at the web port first: a start that must fail at its end should not take its time until then. */
final class WebPort {
    private WebPort() {}

    static void check(ConfigurableApplicationContext context) {
        var port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        if (port <= 0 || !(context instanceof WebServerApplicationContext)) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(
                    context.getEnvironment().getProperty("server.address", InetAddress.class), port));
        } catch (BindException taken) {
            throw new CannotStart(
                    "Web port " + port + " cannot be used: " + taken.getMessage() + ".",
                    "Stop the program that uses the port (another WOP Engine, perhaps), or choose another one:"
                            + " SERVER_PORT=8081 (or --server.port=8081).",
                    taken);
        } catch (IOException unclear) {
            // the web server itself will say what is wrong
        }
    }
}
