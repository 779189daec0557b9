package org.parvis.cases.spi;

/** What an act of a module does to the days that the body has to answer. */
public enum AnswerMove {
    /** They go on as they did. */
    NONE,
    /** They stand still while something is waited for, which is not the body's to do. */
    STOPS,
    /** What was waited for came: they go on from here, unless the person was asked meanwhile. */
    GOES_ON
}
