package org.wopengine.closure.paper;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.audit.Chains;
import org.wopengine.closure.Closures;
import org.wopengine.document.Documents;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.print.Printout;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** Puts together what the chapters of the dossier say of the end of a partnership. Only reads. */
@Service
@Transactional(readOnly = true)
class ClosurePapers {
    private static final Set<Stage> END = EnumSet.of(Stage.CLOSURE, Stage.EXIT, Stage.FOLLOW_UP);

    private final Partnerships partnerships;
    private final List<DossierChapter> chapters;
    private final Closures closures;
    private final Documents documents;
    private final Chains chains;
    private final Clock clock;

    ClosurePapers(
            Partnerships partnerships,
            List<DossierChapter> chapters,
            Closures closures,
            Documents documents,
            Chains chains,
            Clock clock) {
        this.partnerships = partnerships;
        this.chapters = chapters.stream()
                .filter(chapter -> END.contains(chapter.stage()))
                .sorted(Comparator.comparing(DossierChapter::stage))
                .toList();
        this.closures = closures;
        this.documents = documents;
        this.chains = chains;
        this.clock = clock;
    }

    /** Nothing if there is no such partnership for somebody in these groups. */
    public Optional<PartnershipView> partnership(String reference, Set<String> groups) {
        return Optional.of(reference)
                .filter(PartnershipId::fits)
                .map(PartnershipId::new)
                .filter(id -> partnerships.mayView(id, groups))
                .map(partnerships::require);
    }

    /** As it stands now; nothing as long as there is neither a closure report nor an end. */
    public Optional<Printout> paper(PartnershipView partnership, Set<String> groups, Locale language) {
        var id = partnership.id();
        var reported = closures.view(id).isPresent();
        if (!reported && partnership.closedAt() == null) {
            return Optional.empty();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var paper = new ClosurePaper(
                partnership,
                now,
                sections(id, groups),
                documents.cited(id),
                !reported,
                chains.end(id.reference()).orElse(null));
        return Optional.of(new Printout("closure/print", language, now, Map.of("paper", paper)));
    }

    /** Without where the record ends: the last page says it in words. */
    private List<Section> sections(PartnershipId id, Set<String> groups) {
        return chapters.stream()
                .flatMap(chapter -> chapter.sections(id, groups).stream())
                .filter(section -> !Closures.RECORD.equals(section.titleKey()))
                .toList();
    }
}
