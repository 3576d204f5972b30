package org.wopengine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/**
 * Throws the data of the last test run away, once per process and before the server starts. The unpacked programs stay.
 * A server that a killed run left behind stops by itself when it misses its files.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FreshTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicBoolean DONE = new AtomicBoolean();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var directory = context.getEnvironment().getProperty("wop.database.directory");
        if (directory != null && DONE.compareAndSet(false, true)) {
            try {
                FileSystemUtils.deleteRecursively(Path.of(directory, "data"));
                FileSystemUtils.deleteRecursively(Path.of(directory, "seals"));
                Files.deleteIfExists(Path.of(directory, "server.log"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
