package org.wopengine.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.wopengine.WopEngine;

/** The modules use each other only as their {@code package-info.java} allows. Pictures: target/spring-modulith-docs. */
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(WopEngine.class);

    @Test
    void modulesUseOnlyWhatTheyAreAllowedTo() {
        MODULES.verify();
    }

    @Test
    void theModulesAreDocumented() {
        new Documenter(MODULES).writeDocumentation();
    }
}
