package org.wopengine.agreement;

/** What a lead says when it is asked for its signature. */
public enum SignatureAnswer {
    SIGN,
    REFUSE
}
