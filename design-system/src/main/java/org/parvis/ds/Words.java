package org.parvis.ds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * The words of one language: every template receives one, so that no template holds a sentence of
 * its own.
 */
public interface Words {

    /** Language code, as in the {@code lang} attribute: {@code fr} or {@code en}. */
    String lang();

    /**
     * The sentence of a key. Arguments fill {@code {0}}, {@code {1}}…; a single map fills named
     * places.
     */
    String say(String key, Object... args);

    /** Whether a key has a sentence in this language. */
    boolean has(String key);

    /** A legal day: « 6 novembre 2026 ». */
    String date(LocalDate day);

    /** A legal day with its name: « lundi 30 novembre 2026 ». */
    String dateLong(LocalDate day);

    /** A day without its year, where the year is obvious: « 30 novembre ». */
    String dayMonth(LocalDate day);

    /** A day where room is short: « 30 nov. ». */
    String dayShort(LocalDate day);

    /** A month: « novembre 2026 ». */
    String month(YearMonth month);

    /** An instant in the legal zone: « 6 novembre 2026, 14 h 43 ». */
    String dateTime(Instant instant);

    /** The hour of an instant in the legal zone: « 14 h 43 ». */
    String time(Instant instant);

    /** An hour of a day: « 14 h 43 ». */
    String time(LocalTime hour);

    /** A whole number with its thousands apart: « 1 204 ». */
    String number(long value);

    /** A number with at most one decimal: « 61,5 ». */
    String decimal(double value);

    /** A share of one as per cent: 0.615 gives « 61,5 % ». */
    String percent(double share);

    /** The size of a document: « 84 Ko ». */
    String bytes(long size);

    /** Text of a content pack with the typography of this language, as messages have it. */
    String typeset(String text);
}
