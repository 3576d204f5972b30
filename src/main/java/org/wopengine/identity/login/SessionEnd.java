package org.wopengine.identity.login;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whatever ends a session (log-out here or in Tasklist, time, the container) takes it off the list of sign-ins. */
@Component
class SessionEnd implements HttpSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEnd.class);

    private final JdbcClient database;

    SessionEnd(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        LiveSession.signIn(event.getSession()).ifPresent(id -> {
            try {
                database.sql("delete from wop.sign_in where id = ?").param(id).update();
            } catch (DataAccessException atShutDown) {
                LOG.debug("The end of a session could not be noted; it is tidied up later", atShutDown);
            }
        });
    }
}
