package org.wopengine.shared;

/**
 * What a person answered in one form. Implemented by records whose component names are the form's field keys and whose
 * Bean Validation annotations are the rules. Deliberately not {@link java.io.Serializable}: answers must never land in
 * an engine table.
 */
public interface FormAnswers {}
