package org.wopengine.document;

/** What a document is in the life of a partnership. */
public enum DocumentType {
    /** The head of a mentee, or the board or owner of a mentor, stands behind an expression of interest. */
    COMMITMENT_LETTER,
    REGISTRATION,
    ANNUAL_REPORT,
    BENCHMARK_REPORT,
    /** Letter of intent. */
    LOI,
    CONCEPT_NOTE,
    AGREEMENT,
    ADDENDUM,
    BUDGET,
    /** Terms of reference of a mission. */
    TOR,
    MISSION_REPORT,
    TRAINING_RECORD,
    EVIDENCE,
    PROGRESS_REPORT,
    FINANCIAL_REPORT,
    /** Minutes of the steering committee. */
    SC_MINUTES,
    /** Mid-term review. */
    MTR,
    AUDIT,
    FINAL_REPORT,
    EVALUATION,
    FACTSHEET,
    CASE_STUDY,
    /** Only with the consent of everybody to be seen. */
    PHOTO
}
