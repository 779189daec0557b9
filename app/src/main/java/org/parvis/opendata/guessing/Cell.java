package org.parvis.opendata.guessing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A cell as the bytes of its UTF-8, with the kinds of signs in it, which tell most numbers from
 * words before anybody looks twice. One object is used for cell after cell: it holds what was set
 * last, and nobody keeps it.
 */
public final class Cell {
    static final int DIGIT = 1;
    static final int MINUS = 2;

    /** A point or a comma. */
    static final int MARK = 4;

    /** From A to Z, small or large. */
    static final int LETTER = 8;

    static final int AT = 16;
    static final int BLANK = 32;
    static final int OTHER = 64;

    private static final byte[] KINDS = kinds();

    private byte[] in = {};
    private int from;
    private int length;
    private int kinds;
    private int digits;

    /** What each byte is, by its number: never 0, and 1 for a digit alone. */
    public static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int sign = 0; sign < kinds.length; sign++) {
            kinds[sign] = (byte) kind(sign);
        }
        return kinds;
    }

    private static int kind(int sign) {
        if (sign >= '0' && sign <= '9') {
            return DIGIT;
        }
        if (sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z') {
            return LETTER;
        }
        return switch (sign) {
            case '-' -> MINUS;
            case '.', ',' -> MARK;
            case '@' -> AT;
            case ' ' -> BLANK;
            default -> OTHER;
        };
    }

    /**
     * Sets it to what stands there, gone through already.
     *
     * @param to behind its last byte
     * @param kinds of all of its signs, together
     * @param digits how many of its signs are digits
     */
    public void set(byte[] bytes, int begin, int to, int kinds, int digits) {
        this.in = bytes;
        this.from = begin;
        this.length = to - begin;
        this.kinds = kinds;
        this.digits = digits;
    }

    /** The same of a text. */
    public Cell set(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int all = 0;
        int many = 0;
        for (byte sign : bytes) {
            int kind = KINDS[sign & 0xFF];
            all |= kind;
            many += kind & DIGIT;
        }
        set(bytes, 0, bytes.length, all, many);
        return this;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** How many bytes it has. */
    int length() {
        return length;
    }

    byte at(int place) {
        return in[from + place];
    }

    int digits() {
        return digits;
    }

    boolean has(int kind) {
        return (kinds & kind) != 0;
    }

    /** Whether it has signs of these kinds alone. */
    boolean only(int these) {
        return (kinds & ~these) == 0;
    }

    public String text() {
        return new String(in, from, length, StandardCharsets.UTF_8);
    }

    /** A number for its bytes, the same for the same ones. */
    int hash() {
        int hash = 0;
        for (int at = from, to = from + length; at < to; at++) {
            hash = 31 * hash + in[at];
        }
        return hash ^ (hash >>> 15);
    }

    byte[] bytes() {
        return Arrays.copyOfRange(in, from, from + length);
    }

    boolean is(byte[] other) {
        return Arrays.equals(in, from, from + length, other, 0, other.length);
    }
}
