package org.wopengine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is and, in the demonstration, how to get in. */
@Component
class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        LOG.info("WOP Engine is ready: {}", address());
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.info("Demonstration, not for real data. Password of every user: wop-demo-2026. Users: secretariat,"
                    + " secretariat2, lead, platform-africa, integrity, auditor, administrator, op01 to op12");
        }
    }

    private String address() {
        var host = environment.getProperty("server.address", "0.0.0.0");
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var path = environment.getProperty("server.servlet.context-path", "");
        return "http://" + ("0.0.0.0".equals(host) ? "localhost" : host) + ":" + port + path + "/";
    }
}
