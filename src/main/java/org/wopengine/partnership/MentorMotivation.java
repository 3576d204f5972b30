package org.wopengine.partnership;

/** Why an operator offers its help. */
public enum MentorMotivation {
    SOLIDARITY,
    CORPORATE_SOCIAL_RESPONSIBILITY,
    OPPORTUNITIES_FOR_EMPLOYEES,
    SUSTAINABILITY_OBJECTIVES,
    ATTRACT_OR_RETAIN_STAFF,
    BOOST_MORALE,
    SHARE_SKILLS_AND_FORGE_ALLIANCES
}
