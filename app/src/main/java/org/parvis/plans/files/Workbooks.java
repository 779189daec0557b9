package org.parvis.plans.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.parvis.plans.Given;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Plan;
import org.parvis.plans.Problem;

/**
 * A plan as a workbook (XLSX). What comes in is hostile until shown otherwise: the package is
 * looked at first, formulas are refused and never run, and what is too much is refused before it is
 * read.
 */
final class Workbooks {
    private static final int MOST_ROWS = PlanReader.MOST + 1;
    private static final int MOST_COLUMNS = 40;
    private static final Set<String> SHEETS =
            Set.of(PlanTables.PLAN, PlanTables.TARGETS, PlanTables.INITIATIVES);
    private static final Set<String> DAYS = Set.of("from", "to");

    private Workbooks() {}

    /** What a workbook gives, or all that is wrong with it, with the cell. */
    record Read(Optional<Given> given, List<Problem> problems) {
        static Read wrong(String place, String key, Object... args) {
            return new Read(Optional.empty(), List.of(Problem.at(place, key, args)));
        }
    }

    static byte[] write(Plan plan, String holder) {
        var out = new ByteArrayOutputStream();
        Map<String, List<List<Object>>> tables = PlanTables.of(plan, holder);
        try (Workbook book = new Workbook(out, "Parvis", "1.0")) {
            for (String name :
                    List.of(PlanTables.PLAN, PlanTables.TARGETS, PlanTables.INITIATIVES)) {
                fill(book.newWorksheet(name), tables.getOrDefault(name, List.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case Number number -> sheet.value(r, c, number);
                    case Object text when !text.toString().isEmpty() ->
                            sheet.value(r, c, text.toString());
                    default -> {}
                }
            }
            if (r == 0) {
                sheet.range(0, 0, 0, Math.max(0, rows.get(0).size() - 1)).style().bold().set();
            }
        }
        sheet.freezePane(0, 1);
    }

    static Read read(String file, byte[] bytes) {
        Optional<Problem> unfit = WorkbookPackage.problem(file, bytes);
        if (unfit.isPresent()) {
            return new Read(Optional.empty(), List.of(unfit.get()));
        }
        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(false, true))) {
            return new Reading(new ArrayList<>()).book(file, book);
        } catch (IOException | RuntimeException broken) {
            // the library tells what is broken by many exceptions; to whoever sent it they mean one
            return Read.wrong(file, "plans.wrong.not-xlsx");
        }
    }

    private record Reading(List<Problem> problems) {

        Read book(String file, ReadableWorkbook book) throws IOException {
            Map<String, List<Entry>> tables = new HashMap<>();
            for (Sheet sheet : book.getSheets().toList()) {
                if (!SHEETS.contains(sheet.getName()) || tables.containsKey(sheet.getName())) {
                    return Read.wrong(sheet.getName(), "plans.wrong.sheet", sheet.getName());
                }
                tables.put(sheet.getName(), sheet(sheet));
            }
            List<Entry> head = tables.getOrDefault(PlanTables.PLAN, List.of());
            if (problems.isEmpty() && head.size() != 1) {
                return Read.wrong(file, "plans.wrong.one-plan");
            }
            return problems.isEmpty()
                    ? new Read(
                            Optional.of(
                                    new Given(
                                            head.getFirst(),
                                            tables.getOrDefault(PlanTables.TARGETS, List.of()),
                                            tables.getOrDefault(
                                                    PlanTables.INITIATIVES, List.of()))),
                            List.of())
                    : new Read(Optional.empty(), problems);
        }

        private List<Entry> sheet(Sheet sheet) throws IOException {
            var entries = new ArrayList<Entry>();
            List<String> names = List.of();
            try (Stream<Row> rows = sheet.openStream()) {
                Iterator<Row> each = rows.iterator();
                while (each.hasNext()) {
                    Row row = each.next();
                    if (row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
                        problems.add(
                                Problem.at(
                                        sheet.getName() + "!" + row.getRowNum(),
                                        "plans.wrong.large",
                                        MOST_ROWS,
                                        MOST_COLUMNS));
                        return entries;
                    }
                    if (names.isEmpty()) {
                        names = names(sheet, row);
                    } else {
                        entry(sheet, row, names).ifPresent(entries::add);
                    }
                }
            }
            return entries;
        }

        private List<String> names(Sheet sheet, Row row) {
            var names = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (int c = 0; c < row.getCellCount(); c++) {
                String name = text(sheet, row, c, "");
                names.add(name);
                if (!name.isEmpty() && !seen.add(name)) {
                    problems.add(
                            Problem.at(place(sheet, row, c), "plans.wrong.column-twice", name));
                }
            }
            return names;
        }

        private Optional<Entry> entry(Sheet sheet, Row row, List<String> names) {
            var words = new LinkedHashMap<String, String>();
            var places = new HashMap<String, String>();
            for (int c = 0; c < row.getCellCount(); c++) {
                String name = c < names.size() ? names.get(c) : "";
                String text = text(sheet, row, c, name);
                if (!text.isEmpty() && name.isEmpty()) {
                    problems.add(Problem.at(place(sheet, row, c), "plans.wrong.no-column"));
                } else if (!text.isEmpty()) {
                    words.put(name, text);
                    places.put(name, place(sheet, row, c));
                }
            }
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(sheet.getName() + "!" + row.getRowNum(), words, places));
        }

        private String text(Sheet sheet, Row row, int c, String name) {
            Cell cell = row.getOptionalCell(c).orElse(null);
            if (cell == null) {
                return "";
            }
            if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
                problems.add(Problem.at(place(sheet, row, c), "plans.wrong.formula"));
                return "";
            }
            return switch (cell.getType()) {
                case STRING -> cell.asString().strip();
                case NUMBER -> number(cell, name);
                case BOOLEAN -> String.valueOf(cell.getRawValue());
                case EMPTY -> "";
                case FORMULA, ERROR -> {
                    problems.add(Problem.at(place(sheet, row, c), "plans.wrong.cell"));
                    yield "";
                }
            };
        }

        /** A spreadsheet keeps a day as its number; where a day is asked, it is one. */
        private static String number(Cell cell, String name) {
            String plain = cell.asNumber().stripTrailingZeros().toPlainString();
            return DAYS.contains(name) && plain.length() > 4 && !plain.contains(".")
                    ? LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(plain)).toString()
                    : plain;
        }

        private static String place(Sheet sheet, Row row, int c) {
            String letter =
                    c < 26
                            ? String.valueOf((char) ('A' + c))
                            : (char) ('A' + c / 26 - 1) + String.valueOf((char) ('A' + c % 26));
            return sheet.getName() + "!" + letter + row.getRowNum();
        }
    }
}
