package org.wopengine.database;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root; on Linux the programs are then started in
 * a user namespace of their own ({@code unshare -U}), where they are nobody in particular.
 */
final class PostgresPrograms {
    private final Path home;
    private final boolean root;

    PostgresPrograms(Path home) {
        this.home = home;
        this.root = new UnixSystem().getUid() == 0;
        if (root && !LinuxUtils.isUnshareAvailable()) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this machine does not allow root to step down for it"
                            + " (\"unshare -U\" is missing or refused).",
                    "Start the application as a normal user, or use a PostgreSQL of your own: set"
                            + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
    }

    Result run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // what the person at the keyboard has set for other servers must not reach this one
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, interrupted);
        }
    }

    record Result(int code, String output) {
        boolean fine() {
            return code == 0;
        }
    }
}
