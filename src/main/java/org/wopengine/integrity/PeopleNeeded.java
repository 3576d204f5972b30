package org.wopengine.integrity;

/** How many reviewers an outcome takes. */
public enum PeopleNeeded {
    ONE,
    TWO
}
