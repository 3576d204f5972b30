package org.wopengine.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.wopengine.audit.Decision;
import org.wopengine.notification.Notice;
import org.wopengine.workflow.KeptForm;
import org.wopengine.workflow.PastTask;

/**
 * Something that happened in a partnership.
 *
 * @param who login; null for nobody in particular
 * @param task what it was an answer to, or what it happened to; null if there was none or the engine no longer keeps it
 * @param waited how long the task had been open; null without one
 * @param form that was kept with it, or null
 * @param decision only of {@link Kind#DECISION}
 * @param notices only of {@link Kind#NOTICE}
 * @param file only of {@link Kind#FILE}
 */
record Entry(
        Instant at,
        Kind kind,
        String who,
        PastTask task,
        Duration waited,
        KeptForm form,
        Decision decision,
        List<Notice> notices,
        FileOf file) {

    /** In the order in which things of one moment follow from each other. */
    enum Kind {
        TAKEN,
        DECISION,
        /** A form was sent that left no row of its own in the decision log. */
        FORM,
        FILE,
        GIVEN_BACK,
        /** A task ended without an answer. */
        WENT_AWAY,
        NOTICE;

        /** Last part of the message key and of the style class. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it came after its task was due. */
    public boolean isLate() {
        return task != null && task.dueAt() != null && at.isAfter(task.dueAt());
    }

    /** A version of a document. */
    record FileOf(long number, int version, String title, String name, String sha256, boolean givenOut) {}

    static Entry of(Decision decision, PastTask task, Duration waited, KeptForm form) {
        return new Entry(
                decision.recordedAt(), Kind.DECISION, decision.user(), task, waited, form, decision, List.of(), null);
    }

    static Entry of(KeptForm form, PastTask task, Duration waited) {
        return new Entry(form.at(), Kind.FORM, form.by(), task, waited, form, null, List.of(), null);
    }

    static Entry of(Kind kind, Instant at, String who, PastTask task, Duration waited) {
        return new Entry(at, kind, who, task, waited, null, null, List.of(), null);
    }

    static Entry of(List<Notice> notices) {
        return new Entry(notices.get(0).createdAt(), Kind.NOTICE, null, null, null, null, null, notices, null);
    }

    static Entry of(Instant at, String who, FileOf file) {
        return new Entry(at, Kind.FILE, who, null, null, null, null, List.of(), file);
    }
}
