package org.parvis.cases.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** What of a file somebody asks to see, and for which work. */
public enum FilePart {
    FILE("review"),
    DOCUMENT("document"),
    DECISION("decision"),
    LETTER("letter"),
    ACT("act"),
    /** How long the file is kept, and the package by which it is handed over. */
    KEEPING("keeping");

    private final String task;

    FilePart(String task) {
        this.task = task;
    }

    /** For which work, as people read it. */
    String task() {
        return task;
    }

    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a handler shows of the file that it takes; without it the file, or an act that is sent.
     */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Shown {
        FilePart value();
    }
}
