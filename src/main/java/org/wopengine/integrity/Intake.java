package org.wopengine.integrity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;
import org.wopengine.workflow.PrivateProcesses;

/**
 * The side of the reporters. Whoever raises a concern gets a reference and a code; with both one sees later how it stands.
 * What was told is never shown again, to nobody who comes this way.
 */
@UseCases
public class Intake {
    /** In the file, whoever raised it: who that was stands elsewhere, if at all. */
    static final Actor REPORTER = new Actor("reporter", "reporter", null);

    /** Id of the process that looks into a concern. */
    public static final String PROCESS = "integrity-concern";

    private final ConcernStore store;
    private final Partnerships partnerships;
    private final People people;
    private final PrivateProcesses processes;

    Intake(ConcernStore store, Partnerships partnerships, People people, PrivateProcesses processes) {
        this.store = store;
        this.partnerships = partnerships;
        this.people = people;
        this.processes = processes;
    }

    /**
     * Opens a file.
     *
     * @param user login of whoever raises it, or null; it is kept only if the person wants to be named
     */
    public Receipt raise(RaiseConcern told, String user) {
        var reporter = Boolean.TRUE.equals(told.named()) ? user : null;
        var code = FollowUpCode.draw();
        var reference = store.add(told, reporter, known(told.partnership()), FollowUpCode.fingerprint(code));
        store.write(reference, "RAISED", told.category(), null, REPORTER);
        for (var reviewer : people.members(Groups.INTEGRITY)) {
            if (isNamed(reviewer, told.persons())) {
                store.recuse(reference, reviewer.user(), RecusalReason.NAMED);
            } else if (reviewer.user().equals(reporter)) {
                store.recuse(reference, reporter, RecusalReason.REPORTER);
            }
        }
        processes.begin(PROCESS, reference.value());
        return new Receipt(reference.value(), code);
    }

    /** How a concern stands, with what the reporter adds now; empty if reference and code do not belong together. */
    public Optional<ReporterView> follow(FollowConcern asked) {
        var typed = asked.reference().strip().toUpperCase(Locale.ROOT);
        if (!ConcernReference.fits(typed)) {
            return Optional.empty();
        }
        var reference = new ConcernReference(typed);
        if (!store.hasCode(reference, FollowUpCode.fingerprint(asked.code()))) {
            return Optional.empty();
        }
        if (asked.words() != null) {
            store.write(reference, "ADDED", null, asked.words(), REPORTER);
        }
        return Optional.of(view(reference));
    }

    @Transactional(readOnly = true)
    ReporterView view(ConcernReference reference) {
        var entries = store.entries(reference);
        return new ReporterView(
                reference.value(),
                store.find(reference, false).orElseThrow().status(),
                entries.stream()
                        .filter(entry -> entry.verb().equals("ANSWERED"))
                        .map(entry -> new ReporterView.Answer(entry.at(), entry.words()))
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.verb().equals("ADDED"))
                        .map(ConcernEntry::at)
                        .toList());
    }

    private PartnershipId known(String typed) {
        var reference = typed == null ? null : typed.strip().toUpperCase(Locale.ROOT);
        return PartnershipId.fits(reference)
                ? partnerships
                        .find(new PartnershipId(reference))
                        .map(PartnershipView::id)
                        .orElse(null)
                : null;
    }

    private static boolean isNamed(Member reviewer, String persons) {
        return persons != null && (" " + plain(persons) + " ").contains(" " + plain(reviewer.name()) + " ");
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
