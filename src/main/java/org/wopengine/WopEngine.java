package org.wopengine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the engine that drives Water Operators' Partnerships from first interest to closure. */
@ConfigurationPropertiesScan
@SpringBootApplication
public class WopEngine {
    public static void main(String[] arguments) {
        SpringApplication.run(WopEngine.class, arguments);
    }
}
