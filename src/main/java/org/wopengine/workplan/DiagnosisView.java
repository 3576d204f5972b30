package org.wopengine.workplan;

import java.time.Instant;
import java.util.List;

/**
 * The diagnosis as it was recorded.
 *
 * @param answers what was answered in the form beside the worksheet
 * @param baselines those that hold now; a corrected one stands in the place of the first
 */
public record DiagnosisView(
        RecordDiagnosis answers,
        List<TeamMember> team,
        List<Assessment> assessments,
        List<Priority> priorities,
        List<Baseline> baselines,
        String recordedBy,
        Instant recordedAt) {

    /**
     * Whether too few were heard beyond the management: the first guiding principle asks for two kinds of people at
     * least.
     */
    public boolean isNarrow() {
        return answers.voicesHeard() < 2;
    }
}
