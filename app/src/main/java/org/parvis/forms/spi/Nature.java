package org.parvis.forms.spi;

/** What the program does with the answers of a type, beside keeping and showing them. */
public enum Nature {
    ANSWER,
    /** Contents come apart, as files. */
    FILES,
    /** It decides to which body the file goes. */
    BODY,
    /** It binds the one who answers: nobody gives it for somebody else. */
    DECLARATION
}
