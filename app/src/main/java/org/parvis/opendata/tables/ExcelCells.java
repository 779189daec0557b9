package org.parvis.opendata.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cells of Excel as text: a number as it is shown there, a day as ISO 8601 writes it.
 *
 * @param since1904 whether days are counted from there, as the first ones of Apple did
 */
record ExcelCells(boolean since1904) {
    /** Excel keeps no more digits, and shows none of the noise after them. */
    private static final MathContext DIGITS = new MathContext(15);

    /** What stands in a format for itself: quoted, in brackets, after a sign that says so. */
    private static final Pattern FOR_ITSELF = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");

    /** An m beside hours or seconds means minutes, and another one months. */
    private static final Pattern MINUTES = Pattern.compile("am/pm|a/p|h+\\W*m+|m+(?=\\W*s)");

    private static final Pattern DAY = Pattern.compile("[dmyj]");
    private static final Pattern HOUR = Pattern.compile("[hs]");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int NEVER_WAS = 60;

    /** The day after the last that Excel knows, 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** How many cells a row has, up to the last with something in it. */
    int width(Row row) {
        int width = row.getCellCount();
        while (width > 0 && text(row, width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The first cells of a row, empty where there are none. */
    List<String> of(Row row, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int at = 0; at < width; at++) {
            cells.add(at < row.getCellCount() ? text(row, at) : "");
        }
        return cells;
    }

    private String text(Row row, int at) {
        @Nullable Cell cell = row.getCell(at);
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case EMPTY -> "";
            case NUMBER, FORMULA, ERROR -> value(cell);
        };
    }

    private String value(Cell cell) {
        String written = cell.getRawValue();
        BigDecimal number = number(written);
        if (number == null) {
            return written;
        }
        String format = format(cell);
        boolean day = DAY.matcher(format).find();
        boolean hour = HOUR.matcher(format).find();
        boolean known = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        return (day || hour) && known
                ? moment(number, day, hour)
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(String written) {
        try {
            BigDecimal number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > 400 ? null : number;
        } catch (NumberFormatException other) {
            return null;
        }
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null || format.equalsIgnoreCase("general")
                ? ""
                : MINUTES.matcher(
                                FOR_ITSELF.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
                        .replaceAll("h");
    }

    private String moment(BigDecimal number, boolean day, boolean hour) {
        BigDecimal seconds = number.remainder(BigDecimal.ONE).multiply(SECONDS);
        LocalDateTime at =
                first(number.intValue())
                        .plusDays(number.intValue())
                        .atStartOfDay()
                        .plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).intValue());
        if (!day) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(at);
        }
        return !hour && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
    }

    /** Excel counts a 29 February 1900, which never was: days before it are one too late. */
    private LocalDate first(int days) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return days < NEVER_WAS ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }
}
