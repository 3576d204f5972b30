package org.wopengine.registry;

import jakarta.validation.constraints.Size;
import org.wopengine.shared.DocumentReference;

/**
 * The papers behind the profile, from the operator's own shelf, and whether the profile may be published.
 *
 * @param benchmarkingNote why there is no benchmarking report
 * @param publicConsent null as long as nobody decided; that is no consent
 */
public record Papers(
        DocumentReference registrationDoc,
        DocumentReference benchmarkingReport,
        @Size(max = 500) String benchmarkingNote,
        DocumentReference annualReport,
        DocumentReference logo,
        Boolean publicConsent) {}
