package org.parvis.participation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people can do in a phase; a word of a file that is none of these is refused. */
public enum Tool {
    /** Votes on propositions, arguments for and against, and propositions of one's own. */
    PROPOSITIONS("propositions"),
    /** Remarks on the paragraphs of a draft text, and other words for them. */
    TEXT("text"),
    /** Answers to statements, one at a time, from which a map of opinions is drawn. */
    OPINIONS("opinions"),
    /** Choosing among projects that share a budget. */
    BUDGET("budget"),
    /** A secret vote on one question, by accounts. */
    BALLOT("ballot"),
    /** Briefs, and asking to be heard in an order that is drawn by a public lot. */
    HEARINGS("hearings");

    /** Those by which one takes part on a sheet of paper too. */
    static final Set<Tool> ON_PAPER = Set.of(PROPOSITIONS, OPINIONS, BUDGET);

    private final String word;

    Tool(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Tool> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Tool::word).collect(Collectors.toUnmodifiableSet());
    }
}
