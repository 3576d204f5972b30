package org.wopengine.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** One server per data folder and process, however many application contexts use it. The last one out stops it. */
final class SharedServers {
    private static final Map<Path, PostgresServer> SERVERS = new HashMap<>();
    private static final Map<Path, Integer> USERS = new HashMap<>();

    private SharedServers() {}

    static synchronized PostgresServer use(Path directory, int port) {
        var key = directory.toAbsolutePath().normalize();
        var server = SERVERS.get(key);
        if (server == null) {
            server = PostgresServer.start(key, port);
            SERVERS.put(key, server);
        }
        USERS.merge(key, 1, Integer::sum);
        return server;
    }

    /** What gives one use back; running it again does nothing. */
    static Runnable release(PostgresServer server) {
        var released = new AtomicBoolean();
        return () -> {
            if (released.compareAndSet(false, true)) {
                leave(server);
            }
        };
    }

    private static synchronized void leave(PostgresServer server) {
        var key = server.directory();
        if (USERS.merge(key, -1, Integer::sum) == 0) {
            USERS.remove(key);
            SERVERS.remove(key);
            server.stop();
        }
    }
}
