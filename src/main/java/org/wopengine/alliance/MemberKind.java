package org.wopengine.alliance;

/** What kind of organisation belongs to the alliance: the constituencies of its steering committee. */
public enum MemberKind {
    PUBLIC_OPERATOR,
    PRIVATE_OPERATOR,
    OPERATOR_ASSOCIATION,
    CIVIL_SOCIETY,
    LABOUR_UNION,
    DEVELOPMENT_PARTNER,
    FINANCE_INSTITUTION,
    GOVERNMENT,
    RESEARCH,
    REGULATOR,
    ASSET_HOLDER,
    MULTI_STAKEHOLDER
}
