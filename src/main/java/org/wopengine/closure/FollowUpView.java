package org.wopengine.closure;

import java.time.Instant;
import java.util.List;

/**
 * One follow-up check with the latest version of its report.
 *
 * @param month how many months after the closure
 * @param dueAt when the mentee is asked, unless it is brought forward
 * @param version of the report; 0 as long as there is none
 * @param answers null as long as there is no report
 * @param levels the capacities then and now
 * @param requestedChanges what the authors are asked to change, or null
 * @param rejection why it was not accepted, or null
 */
public record FollowUpView(
        int month,
        Instant dueAt,
        FollowUpStatus status,
        int version,
        ReportFollowUp answers,
        List<KeptLevel> levels,
        String writtenBy,
        Instant writtenAt,
        String requestedChanges,
        FollowUpRejection rejection,
        String decidedBy,
        Instant decidedAt) {

    static FollowUpView of(FollowUp followUp, FollowUpReport report) {
        return new FollowUpView(
                followUp.month(),
                followUp.dueAt(),
                followUp.status(),
                report == null ? 0 : report.version(),
                report == null ? null : report.answers(),
                report == null ? List.of() : report.levels(),
                report == null ? null : report.writtenBy(),
                report == null ? null : report.writtenAt(),
                followUp.requestedChanges(),
                followUp.rejection(),
                followUp.decidedBy(),
                followUp.decidedAt());
    }
}
