package org.wopengine.matching;

/** What a lead does with the letter of intent. */
public enum LetterChoice {
    SIGN,
    REFUSE
}
