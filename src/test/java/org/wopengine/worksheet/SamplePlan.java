package org.wopengine.worksheet;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Problem;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** A small sheet with one of everything, to try the editor with. */
@Component
class SamplePlan implements Sheet<SamplePlan.Plan> {
    private final Set<String> editors = ConcurrentHashMap.newKeySet();

    enum Status {
        ON_TRACK,
        DELAYED
    }

    record Plan(
            @NotBlank @Size(max = 500) String objective,
            @NotNull Boolean joint,
            @Size(min = 1, max = 4) List<Output> outputs,
            @Size(max = 5) List<Activity> activities,
            @Given @Size(max = 10) List<Reading> readings) {}

    record Output(
            @NotBlank @Size(max = 10) String code,
            @NotBlank @Size(max = 1000) String description,
            @NotNull @PositiveOrZero BigDecimal quantity,
            LocalDate dueOn,
            Status status,
            Boolean verified) {}

    record Activity(@NotBlank @Size(max = 100) String title, @NotBlank String output, @Min(0) @Max(400) Integer days) {}

    record Reading(@Given String indicator, BigDecimal value, @AssertTrue Boolean confirmed) {}

    @Override
    public String kind() {
        return "sample-plan";
    }

    @Override
    public String matter() {
        return "sample-approval";
    }

    @Override
    public Class<Plan> contents() {
        return Plan.class;
    }

    @Override
    public Plan start(PartnershipId partnership) {
        return new Plan(
                null,
                null,
                List.of(new Output("OP1", "Leaks found", null, null, null, null)),
                List.of(),
                List.of(new Reading("NRW1", null, null), new Reading("COLLECTION", null, null)));
    }

    /** Lets somebody type, as an open task would. */
    void open(PartnershipId partnership, String user) {
        editors.add(partnership + user);
    }

    void close(PartnershipId partnership, String user) {
        editors.remove(partnership + user);
    }

    @Override
    public boolean mayEdit(PartnershipId partnership, Actor actor) {
        return editors.contains(partnership + actor.user());
    }

    @Override
    public List<Choice> choices(PartnershipId partnership, String place, Plan draft) {
        return place.equals("activities.output")
                ? draft.outputs().stream()
                        .filter(output -> output.code() != null)
                        .map(output -> new Choice(output.code(), output.code()))
                        .toList()
                : List.of();
    }

    @Override
    public List<Problem> check(PartnershipId partnership, Plan plan) {
        return plan.outputs().size() > 1 && plan.outputs().get(1).quantity().signum() == 0
                ? List.of(new Problem(Place.of("outputs", 1, "quantity"), "Not zero here."))
                : List.of();
    }
}
