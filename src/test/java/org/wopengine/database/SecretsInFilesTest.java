package org.wopengine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** In production a secret may lie in a file of its own, as container platforms hand them out; the name is the setting's. */
class SecretsInFilesTest {
    private static final String KEY = "wop.login.secret-key";

    @TempDir
    Path folder;

    @Test
    void aFileIsReadWithoutItsLastLineBreak() throws IOException {
        Files.writeString(folder.resolve(KEY), "0123456789abcdef\n");
        Files.writeString(folder.resolve("spring.datasource.password"), "from a file");

        var environment = environment("production", Map.of("WOP_SECRETS", folder.toString()));

        assertThat(environment.getProperty(KEY)).isEqualTo("0123456789abcdef");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("from a file");
    }

    @Test
    void anEnvironmentVariableHasTheLastWord() throws IOException {
        Files.writeString(folder.resolve("spring.datasource.password"), "from a file");

        var environment = environment(
                "production",
                Map.of("WOP_SECRETS", folder.toString(), "SPRING_DATASOURCE_PASSWORD", "from the environment"));

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("from the environment");
    }

    @Test
    void withoutTheFolderItStartsAsBefore() {
        var environment = environment(
                "production", Map.of("WOP_SECRETS", folder.resolve("nothing").toString()));

        assertThat(environment.getProperty(KEY)).isNull();
        assertThat(environment.getProperty("wop.login.second-factor-required")).isEqualTo("true");
    }

    /** Else a demonstration on a machine with such files would use them. */
    @Test
    void elsewhereNoFileIsRead() throws IOException {
        Files.writeString(folder.resolve(KEY), "0123456789abcdef");

        assertThat(environment("demo", Map.of("WOP_SECRETS", folder.toString())).getProperty(KEY))
                .isNull();
    }

    private static StandardEnvironment environment(String profile, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, profile);
        return environment;
    }
}
