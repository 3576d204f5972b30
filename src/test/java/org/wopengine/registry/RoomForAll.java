package org.wopengine.registry;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All tests share the operators and leave their partnerships running, so none of them says how many it can take part in
 * at once. Who is full has tests of its own.
 */
@TestComponent
public class RoomForAll {
    private final JdbcClient database;

    RoomForAll(JdbcClient database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void forgetWhoIsFull() {
        database.sql(
                        """
                        update wop.operator_profile_section set answers = answers - 'maxConcurrentWops'
                        where section = 'KNOWLEDGE'
                        """)
                .update();
    }
}
