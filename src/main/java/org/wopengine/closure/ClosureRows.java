package org.wopengine.closure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.List;

/** The rows of a version of a closure report. */
@MappedSuperclass
abstract class ClosureRows {
    @Column(name = "visits")
    private int visits;

    @Column(name = "visit_days")
    private int visitDays;

    @Column(name = "women")
    private int women;

    @Column(name = "men")
    private int men;

    @ElementCollection
    @CollectionTable(
            name = "closure_performance",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<PerformanceResult> performance;

    @ElementCollection
    @CollectionTable(
            name = "closure_output",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<OutputResult> outputs;

    @ElementCollection
    @CollectionTable(
            name = "closure_capacity",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<CapacityResult> capacities;

    @ElementCollection
    @CollectionTable(
            name = "closure_staff_days",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<PartyDays> staffDays;

    @ElementCollection
    @CollectionTable(
            name = "closure_cost",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<FinalCost> costs;

    @ElementCollection
    @CollectionTable(
            name = "closure_asset",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<HandedAsset> assets;

    @ElementCollection
    @CollectionTable(
            name = "closure_party_finance",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<PartyFinance> finances;

    @ElementCollection
    @CollectionTable(
            name = "closure_obligation",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<Obligation> obligations;

    protected ClosureRows() {}

    ClosureRows(ClosureContents contents, WriteClosure answers) {
        visits = contents.visits();
        visitDays = contents.visitDays();
        women = contents.women();
        men = contents.men();
        performance = List.copyOf(contents.performance());
        outputs = List.copyOf(contents.outputs());
        capacities = List.copyOf(contents.capacities());
        staffDays = List.copyOf(contents.staffDays());
        costs = List.copyOf(contents.costs());
        assets = List.copyOf(contents.assets());
        finances = List.copyOf(answers.finances());
        obligations = List.copyOf(answers.obligations());
    }

    /** The worksheet as it was typed. */
    ClosureContents contents() {
        return new ClosureContents(
                visits,
                visitDays,
                women,
                men,
                List.copyOf(performance),
                List.copyOf(outputs),
                List.copyOf(capacities),
                List.copyOf(staffDays),
                List.copyOf(costs),
                List.copyOf(assets));
    }
}
