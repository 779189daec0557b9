package org.parvis.content;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.parvis.search.SearchKind;

/** How a page is told: as words, or in a form that people know again. */
public enum PageKind {
    ORDINARY(""),
    /** Told above every public page as long as it stands. */
    EMERGENCY("emergency"),
    /** Several parts, each with its own address, and a menu of them. */
    GUIDE("guide"),
    /** A question as title; its short answer, the summary, comes first. */
    ANSWER("answer"),
    /** A numbered path; a step shows the services that it leads to. */
    STEPS("steps");

    private static final int SHORT = 300;
    private static final String HEAD = "kind";

    private final String code;

    PageKind(String code) {
        this.code = code;
    }

    /** As it is written in the heading of a page; empty for an ordinary one. */
    public String code() {
        return code;
    }

    /** Whether its words are cut at their headings. */
    boolean inParts() {
        return this == GUIDE || this == STEPS;
    }

    /** Whether pages of that section may be told so: others have a form of their own. */
    private boolean fits(Section section) {
        return this == ORDINARY || this == EMERGENCY || section == Section.PAGES;
    }

    /** What is found, as people choose it beside their search. */
    SearchKind found(Section section) {
        return switch (this) {
            case GUIDE -> SearchKind.GUIDE;
            case ANSWER -> SearchKind.ANSWER;
            case STEPS -> SearchKind.STEPS;
            case ORDINARY, EMERGENCY -> section.kind();
        };
    }

    static PageKind read(Section section, String file, Map<String, String> head) {
        String written = head.getOrDefault(HEAD, "");
        PageKind kind =
                named(written)
                        .orElseThrow(
                                () -> ContentFile.Refused.head(file, head, HEAD, "kind", written));
        if (!kind.fits(section)) {
            throw ContentFile.Refused.head(file, head, HEAD, "kindPlace", written);
        }
        if (kind == EMERGENCY) {
            // nobody is warned for ever
            ContentFile.need(file, head, "expires");
        }
        if (kind == ANSWER) {
            answers(file, head);
        }
        return kind;
    }

    private static Optional<PageKind> named(String written) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(written)).findFirst();
    }

    private static void answers(String file, Map<String, String> head) {
        if (!ContentFile.need(file, head, "title").endsWith("?")) {
            throw ContentFile.Refused.head(file, head, "title", "question", "");
        }
        if (ContentFile.need(file, head, "summary").length() > SHORT) {
            throw ContentFile.Refused.head(
                    file, head, "summary", "answer", Integer.toString(SHORT));
        }
    }
}
