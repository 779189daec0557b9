package org.parvis.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.ds.Words;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;

/**
 * What differs between two texts of a plan, one field at a time.
 *
 * @param point where: {@code vision}, {@code years}, {@code target:t1}, {@code initiative:sign-in}
 * @param field which part of the point; empty when the whole point came or went
 * @param before empty when it is new
 * @param after empty when it is gone
 */
public record Change(String point, String field, String before, String after) {
    public static final String VISION = "vision";
    public static final String TARGET = "target:";
    public static final String INITIATIVE = "initiative:";

    /** What its field held, as pages say it; the body's own words stay as they are. */
    public String said(String text, Words w, PlanWords names, Plan plan) {
        return switch (text.isEmpty() ? "" : field) {
            case "from", "to" -> w.date(LocalDate.parse(text));
            case "cost" -> PlanWords.money(w, Long.parseLong(text));
            case "target" -> names.point(w, TARGET + text, plan);
            default -> text.isEmpty() ? "–" : text;
        };
    }

    public static List<Change> between(Plan before, Plan after, String holder) {
        var changes = new ArrayList<Change>();
        add(
                changes,
                "years",
                "",
                before.from() + "-" + before.to(),
                after.from() + "-" + after.to());
        add(changes, VISION, "", before.vision(), after.vision());
        points(
                changes,
                TARGET,
                byCode(before.targets(), Target::code),
                byCode(after.targets(), Target::code),
                Change::fields);
        points(
                changes,
                INITIATIVE,
                byCode(before.initiatives(), Initiative::code),
                byCode(after.initiatives(), Initiative::code),
                one -> fields(one, holder));
        return changes;
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        var byCode = new LinkedHashMap<String, T>();
        all.forEach(one -> byCode.put(code.apply(one), one));
        return byCode;
    }

    private static <T> void points(
            List<Change> changes,
            String kind,
            Map<String, T> before,
            Map<String, T> after,
            Function<T, Map<String, String>> fields) {
        for (String code : union(before.keySet(), after.keySet())) {
            Map<String, String> was = values(before, code, fields);
            Map<String, String> is = values(after, code, fields);
            if (was.isEmpty() || is.isEmpty()) {
                add(changes, kind + code, "", title(was, code), title(is, code));
                continue;
            }
            for (String field : union(was.keySet(), is.keySet())) {
                add(
                        changes,
                        kind + code,
                        field,
                        was.getOrDefault(field, ""),
                        is.getOrDefault(field, ""));
            }
        }
    }

    private static <T> Map<String, String> values(
            Map<String, T> all, String code, Function<T, Map<String, String>> fields) {
        T one = all.get(code);
        return one == null ? Map.of() : fields.apply(one);
    }

    private static String title(Map<String, String> fields, String code) {
        return fields.isEmpty()
                ? ""
                : fields.getOrDefault("name", fields.getOrDefault("wording", code));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static void add(
            List<Change> changes, String point, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(point, field, before, after));
        }
    }

    private static Map<String, String> fields(Target one) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", one.code());
        if (one.wording() != null) {
            fields.put("wording", one.wording());
            fields.put("measured-by", one.measuredBy() == null ? "" : one.measuredBy());
        }
        fields.put("baseline", one.baseline() == null ? "" : one.baseline() + " %");
        one.values().forEach((year, share) -> fields.put(year.toString(), share + " %"));
        return fields;
    }

    private static Map<String, String> fields(Initiative one, String holder) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", one.name());
        fields.put("owner", one.owner());
        fields.put("from", one.from().toString());
        fields.put("to", one.to().toString());
        fields.put("cost", String.valueOf(one.cost()));
        fields.put("benefit", one.benefit());
        fields.put("target", one.target() == null ? "" : one.target());
        fields.put("points", String.valueOf(one.points()));
        fields.put("risks", one.risks());
        fields.put(
                "needs",
                one.needs().stream().map(n -> n.written(holder)).collect(Collectors.joining("; ")));
        fields.put("services", String.join("; ", one.services()));
        fields.put("action", one.action() == null ? "" : one.action());
        fields.put("builds", one.builds() == null ? "" : one.builds());
        fields.put("part-of", one.partOf() == null ? "" : one.partOf().written(holder));
        return fields;
    }
}
