package org.wopengine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.wopengine.call.CallScenes;
import org.wopengine.call.CallStage;
import org.wopengine.closure.ClosureStarts;
import org.wopengine.coverage.FootprintPlugin;
import org.wopengine.document.OldDocuments;
import org.wopengine.document.SampleShelf;
import org.wopengine.integrity.ConcernDesk;
import org.wopengine.principle.ShutGates;
import org.wopengine.registry.RegistrationDesk;
import org.wopengine.registry.RoomForAll;
import org.wopengine.walk.ArbitrarySubmissions;
import org.wopengine.walk.LifecycleWalk;

/**
 * A test of the whole application on the embedded PostgreSQL. All of them share one context and one database, so a test
 * makes its own data and leaves others' alone. Anything that changes the context (mock beans, properties, profiles) on
 * a test class starts a second application: avoid it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({
    Canary.class,
    Desk.class,
    Story.class,
    SqlMeter.class,
    LifecycleWalk.class,
    ArbitrarySubmissions.class,
    SampleShelf.class,
    OldDocuments.class,
    FootprintPlugin.class,
    ClosureStarts.class,
    ShutGates.class,
    ConcernDesk.class,
    CallStage.class,
    CallScenes.class,
    RegistrationDesk.class,
    RoomForAll.class
})
@ContextConfiguration(initializers = FreshTestDatabase.class)
public @interface WopTest {}
