package org.wopengine.operator;

/** The type of a utility by the letters of IBNET item 3a. */
public enum UtilityType {
    /** Water department of local or national government, not ring-fenced. */
    A(OwnershipClass.PUBLIC),
    /** Water department of local or national government, ring-fenced. */
    B(OwnershipClass.PUBLIC),
    /** Statutory body. */
    C(OwnershipClass.PUBLIC),
    /** Wholly owned by government, under commercial law. */
    D(OwnershipClass.PUBLIC),
    /** Owned jointly by government and private owners, under commercial law. */
    E(OwnershipClass.MIXED),
    /** Privately owned, under commercial law. */
    F(OwnershipClass.PRIVATE),
    /** Not-for-profit provider under commercial law. */
    G(OwnershipClass.NON_PROFIT);

    private final OwnershipClass ownership;

    UtilityType(OwnershipClass ownership) {
        this.ownership = ownership;
    }

    public OwnershipClass ownership() {
        return ownership;
    }
}
