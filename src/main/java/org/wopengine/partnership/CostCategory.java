package org.wopengine.partnership;

/** What money or work in kind is spent on. Direct costs only: profit, margin or fees have no category on purpose. */
public enum CostCategory {
    STAFF_TIME,
    TRAVEL,
    PER_DIEM_ACCOMMODATION,
    TRAINING_WORKSHOPS,
    TRANSLATION_INTERPRETATION,
    EQUIPMENT_SMALL,
    PILOT_WORKS,
    FACILITATION,
    MONITORING_EVALUATION,
    COMMUNICATION_VISIBILITY,
    AUDIT,
    OTHER_DIRECT
}
