package org.wopengine.partnership;

import java.time.LocalDate;

/**
 * The decision to end a signed partnership before its time.
 *
 * @param comment what led to it, in words; mandatory
 * @param noticeOn when notice was given
 */
public record Termination(TerminationKind kind, TerminationReason reason, String comment, LocalDate noticeOn) {}
