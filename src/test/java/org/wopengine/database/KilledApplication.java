package org.wopengine.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Run as a process of its own: starts the server, writes a row, and ends as if by {@code kill -9}. */
final class KilledApplication {
    private KilledApplication() {}

    public static void main(String[] arguments) throws Exception {
        var server = PostgresServer.start(Path.of(arguments[0]), 0);
        try (var connection = DriverManager.getConnection(server.url(), PostgresServer.OWNER, server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table witness as select 'written before the end' as words");
        }
        Runtime.getRuntime().halt(137);
    }
}
