package org.wopengine.partnership;

/** How capacity is built: the kind of one activity of a work plan. */
public enum ActivityType {
    CLASSROOM_TRAINING,
    ON_THE_JOB_TRAINING,
    JOINT_PLANNING_OR_WORK,
    SITE_VISIT,
    STUDY_TOUR,
    TECHNICAL_CONSULTATION,
    TECHNOLOGY_DEMONSTRATION,
    PEER_REVIEW,
    INFORMATION_EXCHANGE,
    ONLINE_WORKSHOP,
    REMOTE_COACHING,
    SECONDMENT,
    KICK_OFF,
    STEERING_COMMITTEE_MEETING,
    DIAGNOSIS,
    PILOT,
    DISSEMINATION_EVENT,
    AUDIT,
    OTHER
}
