package org.wopengine.workplan;

/** An indicator in one scope; only readings of the same measure may be compared. */
public record Measure(Indicator indicator, IndicatorScope scope) {}
