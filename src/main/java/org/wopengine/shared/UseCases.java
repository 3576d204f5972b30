package org.wopengine.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks a module's facade. Whoever enters the system (an engine command, a web controller, a job) opens the
 * transaction; a facade only joins it, so that rows, decision log and token move in one commit. A {@link Refused} does
 * not mark that transaction for rollback, or a modelled refusal could never be routed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refused.class)
public @interface UseCases {}
