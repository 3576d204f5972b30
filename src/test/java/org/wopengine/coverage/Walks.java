package org.wopengine.coverage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * This test class walks over every node and every flow of a model. When its tests are done, whatever of the model they
 * did not pass fails the class; what other classes walked before does not count.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WalksExtension.class)
public @interface Walks {
    /** Ids of the processes. */
    String[] value();
}
