package org.parvis.cases;

import java.util.Locale;

/** What of a file an address of the agents' pages shows. */
enum FilePart {
    FILE("review"),
    DOCUMENT("document"),
    DECISION("decision"),
    LETTER("letter"),
    ACT("act"),
    /** How long the file is kept, and the package by which it is handed over. */
    KEEPING("keeping"),
    /** The page that asks why: it shows nothing of the file. */
    REASON("reason");

    private final String task;

    FilePart(String task) {
        this.task = task;
    }

    static FilePart of(String[] path, String method) {
        String word = path.length > 5 ? path[5] : "";
        return switch (word) {
            case "documents" -> DOCUMENT;
            case "decision" -> path.length > 6 ? LETTER : DECISION;
            case "actes", "acts" -> ACT;
            case "motif", "reason" -> REASON;
            case "conservation", "retention" -> KEEPING;
            default -> method.equals("POST") ? ACT : FILE;
        };
    }

    /** For which work, as people read it. */
    String task() {
        return task;
    }

    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which document or act; nothing that a person wrote stands in such an address. */
    String what(String[] path) {
        return path.length > 6 ? path[6] : kind();
    }
}
