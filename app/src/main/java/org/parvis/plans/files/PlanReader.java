package org.parvis.plans.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Given;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Known;
import org.parvis.plans.Order;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
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
    private static final int LONGEST_PLAN = 10;

    private final String holder;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();
    private final EntryReader entries;

    private PlanReader(String holder, Known known) {
        this.holder = holder;
        this.known = known;
        this.entries = new EntryReader(holder, known, problems);
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
        entries.only(given.head(), HEAD, false);
        int from = entries.year(given.head(), "from");
        int to = entries.year(given.head(), "to");
        if (to < from || to - from >= LONGEST_PLAN) {
            entries.wrong(
                    given.head(),
                    "to",
                    "plans.wrong.years",
                    EntryReader.written(from),
                    LONGEST_PLAN);
        }
        String vision = entries.text(given.head(), "vision", LONGEST, false);
        if (!problems.isEmpty()) {
            return new Read(null, problems);
        }
        if (given.targets().size() > MOST || given.initiatives().size() > MOST) {
            entries.wrong(given.head(), "", "plans.wrong.many", MOST);
            return new Read(null, problems);
        }
        var targets = given.targets().stream().map(one -> target(one, from, to)).toList();
        var initiatives =
                given.initiatives().stream().map(one -> initiative(one, from, to)).toList();
        entries.twice(given.targets());
        entries.twice(given.initiatives());
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
        entries.only(entry, TARGET, true);
        String code = entries.code(entry, "code");
        boolean adopted = known.target(code);
        String wording = adopted ? null : entries.text(entry, "wording", SHORT, true);
        if (adopted && entry.has("wording")) {
            entries.wrong(entry, "wording", "plans.wrong.adopted-wording");
        }
        String measuredBy =
                adopted
                        ? code
                        : entries.known(entry, "measured-by", known::figure, "plans.wrong.figure");
        Integer baseline = entry.has("baseline") ? entries.share(entry, "baseline") : null;
        SortedMap<Integer, Integer> values = new TreeMap<>();
        for (String name : entry.words().keySet()) {
            if (EntryReader.isYear(name) && entry.has(name)) {
                int year = Integer.parseInt(name);
                if (year < from || year > to) {
                    entries.wrong(
                            entry,
                            name,
                            "plans.wrong.outside-years",
                            name,
                            EntryReader.written(from),
                            EntryReader.written(to));
                }
                values.put(year, entries.share(entry, name));
            }
        }
        return new Target(code, wording, measuredBy, baseline, values);
    }

    private Initiative initiative(Entry entry, int from, int to) {
        entries.only(entry, INITIATIVE, false);
        int before = problems.size();
        LocalDate begins = entries.day(entry, "from");
        LocalDate ends = entries.day(entry, "to");
        boolean days = problems.size() == before;
        if (days && ends.isBefore(begins)) {
            entries.wrong(entry, "to", "plans.wrong.backwards", begins.toString(), ends.toString());
        } else if (days && (begins.getYear() < from || ends.getYear() > to)) {
            String field = begins.getYear() < from ? "from" : "to";
            entries.wrong(
                    entry,
                    field,
                    "plans.wrong.outside",
                    EntryReader.written(from),
                    EntryReader.written(to));
        }
        List<String> services = entries.list(entry, "services");
        services.stream()
                .filter(service -> !known.service(service))
                .forEach(
                        service ->
                                entries.wrong(entry, "services", "plans.wrong.service", service));
        return new Initiative(
                entries.code(entry, "code"),
                entries.text(entry, "name", SHORT, true),
                entries.text(entry, "owner", SHORT, false),
                begins,
                ends,
                entries.money(entry, "cost"),
                entries.text(entry, "benefit", LONGEST, false),
                entry.has("target") ? entries.code(entry, "target") : null,
                entry.has("points") ? entries.share(entry, "points") : 0,
                entries.text(entry, "risks", LONGEST, false),
                entries.list(entry, "needs").stream()
                        .map(one -> entries.link(entry, "needs", one))
                        .toList(),
                services,
                entries.known(entry, "action", known::action, "plans.wrong.action"),
                entries.known(entry, "builds", known::block, "plans.wrong.block"),
                entry.has("part-of")
                        ? entries.link(entry, "part-of", entry.word("part-of"))
                        : null);
    }
}
