package org.wopengine.registry;

/** How private companies take part in running an operator, by the letters of IBNET item 3. */
public enum PrivateInvolvement {
    /** None; goes with no other. */
    A,
    /** Service contracts. */
    B,
    /** Management contracts. */
    C,
    /** Affermage. */
    D1,
    /** Lease. */
    D2,
    /** Concession. */
    E,
    /** Build, operate, transfer; build, own, operate, transfer. */
    F,
    /** Assets and operation fully private. */
    G
}
