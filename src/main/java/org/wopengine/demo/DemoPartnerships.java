package org.wopengine.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.duties.Declarations;
import org.wopengine.identity.CurrentActor;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Principles;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;
import org.wopengine.worksheet.Typing;

/**
 * Eleven fictional partnerships in as many states, each told as a story through the forms people use. A partnership that is
 * there already is left alone, whatever has become of it.
 */
@Component
@Profile({"demo", "test"})
public class DemoPartnerships {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPartnerships.class);

    private final List<Story> stories;
    private final Scene.Doors doors;
    private final TransactionTemplate transaction;

    DemoPartnerships(
            List<Story> stories,
            Rehearsal rehearsal,
            Typing typing,
            Partnerships partnerships,
            Interventions interventions,
            Declarations declarations,
            ScannedPapers papers,
            CurrentActor actor,
            Principles principles,
            TransactionTemplate transaction) {
        this.stories =
                stories.stream().sorted(Comparator.comparing(Story::reference)).toList();
        this.doors = new Scene.Doors(
                rehearsal, typing, partnerships, interventions, declarations, papers, actor, principles);
        this.transaction = transaction;
    }

    /**
     * Tells the stories that are not told yet, in the order of their references. Moves the clock meanwhile, so nothing else
     * may run. A story that breaks off is logged and stays as far as it came; the others go on.
     */
    public void seed() {
        var start = System.nanoTime();
        try {
            stories.forEach(this::seed);
        } finally {
            doors.rehearsal().moveTo(null);
        }
        LOG.info(
                "The partnerships of the demonstration are in place ({} s)",
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private void seed(Story story) {
        var id = new PartnershipId(story.reference());
        var known = doors.partnerships().find(id);
        if (known.isPresent()) {
            if (known.get().status() != story.ends()) {
                LOG.info("{} is {} by now and left as it is", id, known.get().status());
            }
            return;
        }
        try {
            numberNext(id);
            story.tell(new Scene(doors, story.reference()));
        } catch (RuntimeException broken) {
            LOG.error("The story of {} broke off; what has been told stays", id, broken);
        }
    }

    private void numberNext(PartnershipId id) {
        var year = Integer.parseInt(id.reference().substring(4, 8));
        var number = Integer.parseInt(id.reference().substring(9));
        if (number > 1) {
            transaction.executeWithoutResult(status -> doors.partnerships().continueNumberingAfter(year, number - 1));
        }
    }
}
