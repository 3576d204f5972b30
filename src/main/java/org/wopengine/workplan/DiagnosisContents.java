package org.wopengine.workplan;

import jakarta.validation.constraints.Size;
import java.util.List;

/** The worksheet of the diagnosis. */
public record DiagnosisContents(
        @Size(min = 1, max = 30) List<TeamMember> team,
        @Size(min = 1, max = 30) List<Assessment> assessments,
        @Size(min = 1, max = 30) List<Priority> priorities,
        @Size(min = 1, max = 60) List<Baseline> baselines) {}
