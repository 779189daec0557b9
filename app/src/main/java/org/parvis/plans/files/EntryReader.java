package org.parvis.plans.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Known;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Problem;

/**
 * Understands the fields of one entry of a plan: codes, words, numbers, days. What is wrong is told
 * with its place, and something of the right kind stands in for it, so that all faults are found in
 * one reading.
 */
final class EntryReader {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2060;

    /** More than any body has ever spent on information: a slip of the finger. */
    private static final long DEAREST = 100_000_000_000L;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final String holder;
    private final Known known;
    private final List<Problem> problems;

    EntryReader(String holder, Known known, List<Problem> problems) {
        this.holder = holder;
        this.known = known;
        this.problems = problems;
    }

    /** Whether a column is named after a year. */
    static boolean isYear(String name) {
        return YEAR.matcher(name).matches();
    }

    Link link(Entry entry, String name, String written) {
        Link link = Link.read(written, holder);
        if (!known.holder(link.holder()) || !CODE.matcher(link.code()).matches()) {
            wrong(entry, name, "plans.wrong.link", written);
        }
        return link;
    }

    void only(Entry entry, List<String> allowed, boolean years) {
        for (String name : entry.words().keySet()) {
            if (!allowed.contains(name) && !(years && isYear(name))) {
                wrong(entry, name, "plans.wrong.column", name);
            }
        }
    }

    void twice(List<Entry> entries) {
        Set<String> seen = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.has("code") && !seen.add(entry.word("code")))
                .forEach(e -> wrong(e, "code", "plans.wrong.twice", e.word("code")));
    }

    @Nullable String known(Entry entry, String name, Predicate<String> is, String otherwise) {
        String code = entry.word(name);
        if (code.isEmpty()) {
            return null;
        }
        if (!is.test(code)) {
            wrong(entry, name, otherwise, code);
        }
        return code;
    }

    String code(Entry entry, String name) {
        String code = entry.word(name);
        if (!CODE.matcher(code).matches()) {
            wrong(entry, name, "plans.wrong.code", code);
        }
        return code;
    }

    String text(Entry entry, String name, int longest, boolean required) {
        String text = entry.word(name).replace("\r\n", "\n");
        if (required && text.isEmpty()) {
            wrong(entry, name, "plans.wrong.missing." + name);
        } else if (text.length() > longest) {
            wrong(entry, name, "plans.wrong.long", longest, text.length());
        }
        return text;
    }

    int year(Entry entry, String name) {
        return (int) number(entry, name, FIRST_YEAR, LAST_YEAR, "plans.wrong.year");
    }

    /** A year is no quantity: it is not written with a space after its thousands. */
    static String written(int year) {
        return String.valueOf(year);
    }

    int share(Entry entry, String name) {
        return (int) number(entry, name, 0, 100, "plans.wrong.share");
    }

    long money(Entry entry, String name) {
        return entry.has(name) ? number(entry, name, 0, DEAREST, "plans.wrong.cost") : 0;
    }

    private long number(Entry entry, String name, long least, long most, String otherwise) {
        String text = entry.word(name).replaceAll("[\\s\\u00a0\\u202f$%]", "");
        if (text.matches("-?\\d{1,13}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(entry, name, otherwise, entry.word(name), least, most);
        return least;
    }

    LocalDate day(Entry entry, String name) {
        try {
            LocalDate day = LocalDate.parse(entry.word(name));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            // told below, with what stood there
        }
        wrong(entry, name, "plans.wrong.day", entry.word(name));
        return LocalDate.of(FIRST_YEAR, 1, 1);
    }

    static List<String> list(Entry entry, String name) {
        return Arrays.stream(entry.word(name).split("[;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    void wrong(Entry entry, String name, String key, Object... args) {
        problems.add(Problem.at(entry.place(name), key, args));
    }
}
