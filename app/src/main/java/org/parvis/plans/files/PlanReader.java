package org.parvis.plans.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Given;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Known;
import org.parvis.plans.Order;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.Problem;

/**
 * Understands a plan that was typed or uploaded: the only place where words become a plan, whatever
 * they came from. All that is wrong is told at once, each with its place; a plan with a problem is
 * no plan.
 */
public final class PlanReader {
    /** The names of columns, in the order in which a workbook has them. */
    static final List<String> HEAD = List.of("from", "to", "vision");

    /** The years come after these. */
    static final List<String> TARGET = List.of("code", "wording", "measured-by", "baseline");

    static final List<String> INITIATIVE =
            List.of(
                    "code",
                    "name",
                    "owner",
                    "from",
                    "to",
                    "cost",
                    "benefit",
                    "target",
                    "points",
                    "risks",
                    "needs",
                    "services",
                    "action",
                    "builds",
                    "part-of");
    static final int MOST = 300;
    static final int LONGEST = 4000;
    private static final int SHORT = 200;
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2060;
    private static final int LONGEST_PLAN = 10;

    /** More than any body has ever spent on information: a slip of the finger. */
    private static final long DEAREST = 100_000_000_000L;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final String holder;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();

    private PlanReader(String holder, Known known) {
        this.holder = holder;
        this.known = known;
    }

    /** The plan, or all that keeps it from being one. */
    public record Read(@Nullable Plan plan, List<Problem> problems) {}

    /** Reads a whole plan of that holder. */
    public static Read plan(String holder, Given given, Known known) {
        return new PlanReader(holder, known).whole(given);
    }

    /** Reads one target, as a form gives it; the years are those of its plan. */
    public static @Nullable Target target(
            String holder, Plan plan, Entry entry, Known known, List<Problem> problems) {
        var reader = new PlanReader(holder, known);
        Target read = reader.target(entry, plan.from(), plan.to());
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? read : null;
    }

    /** Reads one initiative, as a form gives it. */
    public static @Nullable Initiative initiative(
            String holder, Plan plan, Entry entry, Known known, List<Problem> problems) {
        var reader = new PlanReader(holder, known);
        Initiative read = reader.initiative(entry, plan.from(), plan.to());
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? read : null;
    }

    private Read whole(Given given) {
        only(given.head(), HEAD, false);
        int from = year(given.head(), "from");
        int to = year(given.head(), "to");
        if (to < from || to - from >= LONGEST_PLAN) {
            wrong(given.head(), "to", "plans.wrong.years", text(from), LONGEST_PLAN);
        }
        String vision = text(given.head(), "vision", LONGEST, false);
        if (!problems.isEmpty()) {
            return new Read(null, problems);
        }
        if (given.targets().size() > MOST || given.initiatives().size() > MOST) {
            wrong(given.head(), "", "plans.wrong.many", MOST);
            return new Read(null, problems);
        }
        var targets = given.targets().stream().map(one -> target(one, from, to)).toList();
        var initiatives =
                given.initiatives().stream().map(one -> initiative(one, from, to)).toList();
        twice(given.targets());
        twice(given.initiatives());
        if (!problems.isEmpty()) {
            return new Read(null, problems);
        }
        Plan plan = new Plan(from, to, vision, targets, initiatives);
        Order.problems(plan, holder, code -> place(given, code)).forEach(problems::add);
        return new Read(problems.isEmpty() ? plan : null, problems);
    }

    private static String place(Given given, String code) {
        return given.initiatives().stream()
                .filter(entry -> entry.word("code").equals(code))
                .map(Entry::at)
                .findFirst()
                .orElse(code);
    }

    private Target target(Entry entry, int from, int to) {
        only(entry, TARGET, true);
        String code = code(entry, "code");
        boolean adopted = known.target(code);
        String wording = adopted ? null : text(entry, "wording", SHORT, true);
        if (adopted && entry.has("wording")) {
            wrong(entry, "wording", "plans.wrong.adopted-wording");
        }
        String measuredBy =
                adopted ? code : known(entry, "measured-by", known::figure, "plans.wrong.figure");
        Integer baseline = entry.has("baseline") ? share(entry, "baseline") : null;
        SortedMap<Integer, Integer> values = new TreeMap<>();
        for (String name : entry.words().keySet()) {
            if (YEAR.matcher(name).matches() && entry.has(name)) {
                int year = Integer.parseInt(name);
                if (year < from || year > to) {
                    wrong(entry, name, "plans.wrong.outside-years", name, text(from), text(to));
                }
                values.put(year, share(entry, name));
            }
        }
        return new Target(code, wording, measuredBy, baseline, values);
    }

    private Initiative initiative(Entry entry, int from, int to) {
        only(entry, INITIATIVE, false);
        int before = problems.size();
        LocalDate begins = day(entry, "from");
        LocalDate ends = day(entry, "to");
        boolean days = problems.size() == before;
        if (days && ends.isBefore(begins)) {
            wrong(entry, "to", "plans.wrong.backwards", begins.toString(), ends.toString());
        } else if (days && (begins.getYear() < from || ends.getYear() > to)) {
            String field = begins.getYear() < from ? "from" : "to";
            wrong(entry, field, "plans.wrong.outside", text(from), text(to));
        }
        List<String> services = list(entry, "services");
        services.stream()
                .filter(service -> !known.service(service))
                .forEach(service -> wrong(entry, "services", "plans.wrong.service", service));
        return new Initiative(
                code(entry, "code"),
                text(entry, "name", SHORT, true),
                text(entry, "owner", SHORT, false),
                begins,
                ends,
                money(entry, "cost"),
                text(entry, "benefit", LONGEST, false),
                entry.has("target") ? code(entry, "target") : null,
                entry.has("points") ? share(entry, "points") : 0,
                text(entry, "risks", LONGEST, false),
                list(entry, "needs").stream().map(one -> link(entry, "needs", one)).toList(),
                services,
                known(entry, "action", known::action, "plans.wrong.action"),
                known(entry, "builds", known::block, "plans.wrong.block"),
                entry.has("part-of") ? link(entry, "part-of", entry.word("part-of")) : null);
    }

    private Link link(Entry entry, String name, String written) {
        Link link = Link.read(written, holder);
        if (!known.holder(link.holder()) || !CODE.matcher(link.code()).matches()) {
            wrong(entry, name, "plans.wrong.link", written);
        }
        return link;
    }

    private void only(Entry entry, List<String> allowed, boolean years) {
        for (String name : entry.words().keySet()) {
            if (!allowed.contains(name) && !(years && YEAR.matcher(name).matches())) {
                wrong(entry, name, "plans.wrong.column", name);
            }
        }
    }

    private void twice(List<Entry> entries) {
        Set<String> seen = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.has("code") && !seen.add(entry.word("code")))
                .forEach(e -> wrong(e, "code", "plans.wrong.twice", e.word("code")));
    }

    private @Nullable String known(
            Entry entry, String name, Predicate<String> is, String otherwise) {
        String code = entry.word(name);
        if (code.isEmpty()) {
            return null;
        }
        if (!is.test(code)) {
            wrong(entry, name, otherwise, code);
        }
        return code;
    }

    private String code(Entry entry, String name) {
        String code = entry.word(name);
        if (!CODE.matcher(code).matches()) {
            wrong(entry, name, "plans.wrong.code", code);
        }
        return code;
    }

    private String text(Entry entry, String name, int longest, boolean required) {
        String text = entry.word(name).replace("\r\n", "\n");
        if (required && text.isEmpty()) {
            wrong(entry, name, "plans.wrong.missing." + name);
        } else if (text.length() > longest) {
            wrong(entry, name, "plans.wrong.long", longest, text.length());
        }
        return text;
    }

    private int year(Entry entry, String name) {
        return (int) number(entry, name, FIRST_YEAR, LAST_YEAR, "plans.wrong.year");
    }

    /** A year is no quantity: it is not written with a space after its thousands. */
    private static String text(int year) {
        return String.valueOf(year);
    }

    private int share(Entry entry, String name) {
        return (int) number(entry, name, 0, 100, "plans.wrong.share");
    }

    private long money(Entry entry, String name) {
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

    private LocalDate day(Entry entry, String name) {
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

    private static List<String> list(Entry entry, String name) {
        return Arrays.stream(entry.word(name).split("[;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private void wrong(Entry entry, String name, String key, Object... args) {
        problems.add(Problem.at(entry.place(name), key, args));
    }
}
