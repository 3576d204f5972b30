package org.wopengine.interest;

/** What the eligibility table asks. */
public record EligibilityFacts(
        boolean codeOfConductAccepted,
        boolean publicOperator,
        boolean commitmentGiven,
        boolean declarationsComplete,
        boolean similarRunning) {}
