package org.wopengine.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.wopengine.shared.PartnershipId;

/**
 * What the processes of partnerships did, running or over, as far as the engine still keeps it. Only reads, for those who
 * look back; whoever decides something asks {@link Processes}.
 */
public interface PastProcesses {
    /** Every task a partnership ever had, oldest first. One statement. */
    List<PastTask> tasks(PartnershipId partnership);

    /** Every task these partnerships ever had, oldest first. One statement, however many there are. */
    List<PastTask> tasks(Collection<PartnershipId> partnerships);

    /** Who took or was given tasks of a partnership, and gave them back, oldest first. One statement. */
    List<Holding> holdings(PartnershipId partnership);

    /** The same of several partnerships. One statement, however many there are. */
    List<Holding> holdings(Collection<PartnershipId> partnerships);

    /**
     * The tasks of these elements that were open longest, of all partnerships, longest first; tasks still open count until now.
     * As the assignee of one that was answered stands who answered.
     */
    List<PastTask> longest(Collection<String> elements, int most);

    /** The processes of a partnership, oldest first; the first is the one that called all others. */
    List<PastRun> runs(PartnershipId partnership);

    /** What one process did and how its model looked then; nothing if it is not one of the partnership's. */
    Optional<PastPath> path(PartnershipId partnership, String run);

    /** The models by which partnerships go, as they hold now, in alphabetical order. */
    List<DrawnModel> models();

    /**
     * A model as it holds now, as SVG, with what people waited at its tasks; nothing if there is no such model.
     *
     * @param heats by element; what is not in it stays as it is
     * @param called address of the picture of a called model
     */
    Optional<String> heat(String process, Map<String, Heat> heats, UnaryOperator<String> called);

    /** The form that answered a task, as it was shown and answered; nothing if none was kept. */
    Optional<KeptForm> form(PartnershipId partnership, String task);

    /** The forms of a partnership that were kept, oldest first, without what stood in them. */
    List<KeptForm> forms(PartnershipId partnership);

    /** For how many days after its end the engine keeps a process at most; nothing if it keeps one of them for ever. */
    OptionalInt keptFor();
}
