package org.wopengine.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.audit.Chains;
import org.wopengine.audit.DecisionLog;
import org.wopengine.audit.seal.Inclusion;
import org.wopengine.audit.seal.Seals;
import org.wopengine.document.DocumentOwner;
import org.wopengine.document.Documents;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Principles;
import org.wopengine.print.Printout;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.KeptForm;
import org.wopengine.workflow.PastProcesses;

/** Puts together what is taken along of one partnership, for readers who may read every word. Only reads. */
@Service
@Transactional(readOnly = true)
class DossierCopies {
    private final Partnerships partnerships;
    private final DecisionLog decisions;
    private final PastProcesses past;
    private final Principles principles;
    private final Documents documents;
    private final Chains chains;
    private final Seals seals;
    private final Clock clock;

    DossierCopies(
            Partnerships partnerships,
            DecisionLog decisions,
            PastProcesses past,
            Principles principles,
            Documents documents,
            Chains chains,
            Seals seals,
            Clock clock) {
        this.partnerships = partnerships;
        this.decisions = decisions;
        this.past = past;
        this.principles = principles;
        this.documents = documents;
        this.chains = chains;
        this.seals = seals;
        this.clock = clock;
    }

    /** Nothing if there is no such partnership. */
    public Optional<DossierCopy> of(PartnershipId id) {
        return partnerships
                .find(id)
                .map(partnership -> new DossierCopy(
                        partnership,
                        decisions.inFull(id),
                        principles.scorecard(id),
                        principles.runs(id),
                        principles.waivers(id),
                        documents.of(DocumentOwner.of(id)),
                        documents.cited(id),
                        chains.of(id.reference()),
                        seals.lastOf(id.reference()).orElse(null)));
    }

    /**
     * The same with what it takes to prove it.
     *
     * @param at when it was read
     * @param forms the tasks whose form was kept, oldest first
     * @param inclusions the proofs that seals speak of the chain, oldest first
     */
    record Proven(DossierCopy copy, Instant at, List<String> forms, List<Inclusion> inclusions) {}

    /** Nothing if there is no such partnership. */
    public Optional<Proven> proven(PartnershipId id) {
        return of(id).map(copy -> new Proven(
                copy,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                past.forms(id).stream().map(KeptForm::task).toList(),
                seals.inclusions(id.reference())));
    }

    /** A form that was kept, as it was shown and answered. */
    public KeptForm form(PartnershipId id, String task) {
        return past.form(id, task).orElseThrow();
    }

    /** On paper, as it stands now. */
    public Optional<Printout> paper(PartnershipId id, Locale language) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return of(id).map(copy -> new Printout("trail/print", language, now, Map.of("copy", copy, "now", now)));
    }
}
