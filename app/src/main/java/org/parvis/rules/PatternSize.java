package org.parvis.rules;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many instructions a regular expression would compile to, from its text alone: counted
 * repetitions multiply, and compiling first would already be the attack.
 */
final class PatternSize {

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long sequence;
    private long atom;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        return new PatternSize(pattern).scan();
    }

    private long scan() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            switch (c) {
                case '(' -> {
                    outer.push(Bound.plus(sequence, atom));
                    sequence = 2;
                    atom = 0;
                }
                case ')' -> {
                    long group = Bound.plus(sequence, atom);
                    sequence = outer.isEmpty() ? 0 : outer.pop();
                    atom = group;
                }
                case '{' -> atom = Bound.times(Math.max(1, atom), repetitions());
                case '[' -> {
                    next(2);
                    skipClass();
                }
                case '\\' -> {
                    next(2);
                    at++;
                }
                default -> next(1);
            }
            at++;
        }
        long all = Bound.plus(sequence, atom);
        while (!outer.isEmpty()) {
            all = Bound.plus(all, outer.pop());
        }
        return all;
    }

    private void next(long size) {
        sequence = Bound.plus(sequence, atom);
        atom = size;
    }

    private void skipClass() {
        at++;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
    }

    /** The larger count between braces, 1 when they are plain characters. */
    private long repetitions() {
        int close = pattern.indexOf('}', at);
        if (close < 0) {
            return 1;
        }
        long most = 1;
        for (String count : pattern.substring(at + 1, close).split(",", -1)) {
            if (count.length() > 6) {
                return Long.MAX_VALUE / 4;
            }
            if (!count.isEmpty() && count.chars().allMatch(c -> c >= '0' && c <= '9')) {
                most = Math.max(most, Long.parseLong(count));
            }
        }
        return most;
    }
}
