package org.wopengine.worksheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not typed by people. On a value: it is shown as {@link Sheet#start} gave it. On a section: its rows are those of
 * {@link Sheet#start}; none is added or deleted, and every row is read, even where nothing was typed in it.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Given {}
