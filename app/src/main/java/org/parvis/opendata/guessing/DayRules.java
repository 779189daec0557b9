package org.parvis.opendata.guessing;

import java.time.YearMonth;
import org.parvis.opendata.Shape;

/** Which texts are a day or a moment of the calendar, as ISO 8601 writes them. */
final class DayRules {
    private static final int DAY_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;
    private static final int SECOND_LENGTH = 19;
    private static final int MOST_FRACTION = 6;

    private DayRules() {}

    static boolean isDay(Cell cell) {
        return cell.length() == DAY_LENGTH && cell.only(Cell.DIGIT | Cell.MINUS) && begins(cell);
    }

    /** Whether a day stands at its beginning. */
    private static boolean begins(Cell cell) {
        if (cell.at(4) != '-' || cell.at(7) != '-') {
            return false;
        }
        int year = part(cell, 0, 4);
        int month = part(cell, 5, 2);
        int day = part(cell, 8, 2);
        return year >= 1000
                && year < 3000
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** The number that so many digits make; below zero when they are none. */
    private static int part(Cell cell, int from, int many) {
        int number = 0;
        for (int at = from; at < from + many; at++) {
            int digit = cell.at(at) - '0';
            if (digit < 0 || digit > 9) {
                return TypeRules.NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static boolean isMoment(Cell cell) {
        int length = cell.length();
        return length >= MINUTE_LENGTH
                && length <= SECOND_LENGTH + 1 + MOST_FRACTION
                && (cell.at(DAY_LENGTH) == 'T' || cell.at(DAY_LENGTH) == ' ')
                && begins(cell)
                && isHour(cell, length);
    }

    private static boolean isHour(Cell cell, int length) {
        int hour = part(cell, 11, 2);
        int minute = part(cell, 14, 2);
        if (hour < 0 || hour > 23 || cell.at(13) != ':' || minute < 0 || minute > 59) {
            return false;
        }
        if (length == MINUTE_LENGTH) {
            return true;
        }
        if (length < SECOND_LENGTH || cell.at(MINUTE_LENGTH) != ':') {
            return false;
        }
        int second = part(cell, 17, 2);
        return second >= 0 && second <= 59 && isFraction(cell, length);
    }

    private static boolean isFraction(Cell cell, int length) {
        return length == SECOND_LENGTH
                || length > SECOND_LENGTH + 1
                        && cell.at(SECOND_LENGTH) == '.'
                        && TypeRules.digits(cell, SECOND_LENGTH + 1) == length;
    }

    /** How a moment is written. */
    static Shape.Form form(Cell moment) {
        boolean spaced = moment.at(DAY_LENGTH) == ' ';
        return switch (moment.length()) {
            case MINUTE_LENGTH -> spaced ? Shape.Form.SPACED : Shape.Form.MINUTES;
            case SECOND_LENGTH -> spaced ? Shape.Form.LIKE : Shape.Form.SECONDS;
            default -> Shape.Form.ANY;
        };
    }
}
