package org.parvis.rules;

/**
 * The budget of a rule. A JVM cannot stop a thread that computes, so what a rule may cost is
 * bounded before it ever runs: a step is a visited node or fifty characters handled, about 100 ns.
 */
final class Limits {

    /** Characters of one expression. */
    static final int EXPRESSION = 4_000;

    /** Words and signs of one expression. */
    static final int TOKENS = 800;

    /** Dots and words such as {@code in} and {@code if}; the parser's own time grows with them. */
    static final int BRANCHES = 50;

    /** Brackets within brackets; the parser's own time grows with it. */
    static final int NESTING = 12;

    /** Nodes within nodes of the syntax tree. */
    static final int DEPTH = 150;

    /** Elements of a list or context that is written out. */
    static final int LITERAL = 200;

    /** Worst-case steps of one evaluation. */
    static final long STEPS = 1_000_000;

    /** Worst-case characters and values held by one result. */
    static final long WEIGHT = 2_000_000;

    /** Digits that a number may reach. */
    static final long DIGITS = 300;

    /** Characters of an answer. */
    static final int TEXT = 4_000;

    /** Digits of an answer, on each side of the decimal point. */
    static final int NUMBER = 30;

    /** Elements of an answer. */
    static final int LIST = 200;

    /** Characters of a regular expression. */
    static final int PATTERN = 200;

    /** Instructions of a compiled regular expression. */
    static final int PROGRAM = 500;

    /** Bytes of a decision file. */
    static final int DMN = 1_000_000;

    /** Rows of a decision table. */
    static final int ROWS = 1_000;

    private Limits() {}
}
