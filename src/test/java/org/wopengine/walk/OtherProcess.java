package org.wopengine.walk;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import org.wopengine.WopEngine;

/** The application in a process of its own, with a database of its own, to be killed. */
final class OtherProcess implements AutoCloseable {
    private final Path folder;
    private final int port = freePort();
    private final int databasePort = freePort();
    private Process process;

    /** @param folder of its database; what an earlier run left there is thrown away */
    OtherProcess(Path folder) throws IOException {
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
    }

    int port() {
        return port;
    }

    /** Starts it and waits until it takes requests. */
    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        WopEngine.class.getName(),
                        "--spring.profiles.active=demo",
                        "--wop.demo.partnerships=false",
                        // Its test is faster than people and starts more than an operator would; each limit has its
                        // own.
                        "--wop.interest.open=100000",
                        "--wop.web.requests-per-minute=0",
                        "--spring.main.banner-mode=off",
                        "--server.port=" + port,
                        "--wop.database.directory=" + folder,
                        "--wop.database.port=" + databasePort))
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader();
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("WOP Engine is ready")) {
                drain(output);
                return;
            }
        }
        throw new AssertionError("The application did not start:\n" + said);
    }

    /** What the product runs with: nothing of the tests, whose helpers would be found and taken for parts of it. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As {@code kill -9} does. Its database server lives on until the next start finds it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/wop",
                "wop",
                Files.readString(folder.resolve("wop.password")).strip());
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** Nobody reads it any more, but a full pipe would stop the application. */
    private static void drain(BufferedReader output) {
        var reader = new Thread(
                () -> {
                    try {
                        output.transferTo(Writer.nullWriter());
                    } catch (IOException killed) {
                        // nothing more to read
                    }
                },
                "output of the other process");
        reader.setDaemon(true);
        reader.start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
