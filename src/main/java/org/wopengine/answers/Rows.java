package org.wopengine.answers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A group of fields that a form repeats a fixed number of times. On a record component {@code List<Row> areas} with
 * {@code @Rows(6)} the field keys are {@code areas_1_<component of Row>} to {@code areas_6_…}. Wholly blank rows are
 * left out, so the list holds what was filled in, in order.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rows {
    /** How often the form repeats the group. */
    int value();
}
