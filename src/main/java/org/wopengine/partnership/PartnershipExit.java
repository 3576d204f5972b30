package org.wopengine.partnership;

import java.time.LocalDate;

/**
 * How and why a partnership was given up by a decision of people.
 *
 * @param kind null for a withdrawal before signature
 * @param reason name of the {@link TerminationReason} or {@link WithdrawalReason}
 * @param comment in words, or null
 * @param noticeOn when notice was given, or null
 */
public record PartnershipExit(TerminationKind kind, String reason, String comment, LocalDate noticeOn) {}
