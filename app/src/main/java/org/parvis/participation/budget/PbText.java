package org.parvis.participation.budget;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.Tool;
import org.parvis.platform.words.Spreadsheet;

/**
 * Ballots as a file of Pabulib, which everybody can count again. They stand in the order of what
 * they say and are numbered by it: nothing in the file tells who voted, or when.
 */
final class PbText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private PbText() {}

    /** A project and what a ballot says of it: its points, its place, or one where it is chosen. */
    record Given(String project, int mark) {}

    /** What a ballot says, in the order of its places or of codes, and how many say so. */
    record Alike(List<Given> given, int ballots) {
        String projects() {
            return given.stream().map(Given::project).collect(Collectors.joining(","));
        }

        String marks() {
            return given.stream()
                    .map(one -> Integer.toString(one.mark()))
                    .collect(Collectors.joining(","));
        }
    }

    static String of(Consultation of, Budget budget, List<Alike> ballots) {
        StringWriter text = new StringWriter();
        Spreadsheet rows = Spreadsheet.betweenSemicolons(text);
        meta(rows, of, budget, ballots.stream().mapToInt(Alike::ballots).sum());
        projects(rows, budget, ballots);
        votes(rows, budget.way(), ballots);
        return written(rows, text);
    }

    private static void votes(Spreadsheet rows, Way way, List<Alike> ballots) {
        boolean points = way == Way.POINTS;
        rows.row(List.of("VOTES"));
        rows.row(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
        int voter = 0;
        for (Alike alike : ballots) {
            for (int i = 0; i < alike.ballots(); i++) {
                String number = Integer.toString(++voter);
                rows.row(
                        points
                                ? List.of(number, alike.projects(), alike.marks())
                                : List.of(number, alike.projects()));
            }
        }
    }

    private static String written(Spreadsheet rows, StringWriter text) {
        try {
            rows.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void meta(Spreadsheet rows, Consultation of, Budget budget, int ballots) {
        rows.row(List.of("META"));
        rows.row(List.of("key", "value"));
        rows.row(List.of("description", of.name().in("fr")));
        rows.row(List.of("country", "Canada"));
        rows.row(List.of("unit", of.body()));
        rows.row(List.of("instance", of.code()));
        rows.row(List.of("num_projects", Integer.toString(budget.projects().size())));
        rows.row(List.of("num_votes", Integer.toString(ballots)));
        rows.row(List.of("budget", BudgetMoney.plain(budget.amount())));
        rows.row(List.of("currency", "CAD"));
        rows.row(List.of("vote_type", kind(budget.way())));
        rows.row(List.of("rule", rule(budget.method())));
        rows.row(List.of("date_begin", day(of.first(Tool.BUDGET).orElse(LocalDate.EPOCH))));
        rows.row(List.of("date_end", day(of.last(Tool.BUDGET).orElse(LocalDate.EPOCH))));
        rows.row(List.of("min_length", Integer.toString(budget.least())));
        rows.row(List.of("max_length", Integer.toString(budget.most())));
        if (budget.way() == Way.POINTS) {
            rows.row(List.of("max_sum_points", Integer.toString(budget.ballots().points())));
        }
    }

    /** As Pabulib calls it. */
    private static String kind(Way way) {
        return switch (way) {
            case APPROVAL -> "approval";
            case POINTS -> "cumulative";
            case RANKED -> "ordinal";
        };
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String rule(CountMethod method) {
        return switch (method.rule()) {
            case GREEDY -> "greedy";
            case EQUAL_SHARES ->
                    method.completion() == CountMethod.Completion.NONE
                            ? "equalshares"
                            : "equalshares/" + CountMethod.word(method.completion());
        };
    }

    private static void projects(Spreadsheet rows, Budget budget, List<Alike> ballots) {
        Map<String, Integer> votes = votes(budget, ballots);
        rows.row(List.of("PROJECTS"));
        String counted = budget.way() == Way.APPROVAL ? "votes" : "score";
        rows.row(List.of("project_id", "cost", counted, "name"));
        for (Shared project : budget.projects()) {
            rows.row(
                    List.of(
                            project.code(),
                            BudgetMoney.plain(project.cost()),
                            Integer.toString(votes.getOrDefault(project.code(), 0)),
                            project.name().in("fr")));
        }
    }

    private static Map<String, Integer> votes(Budget budget, List<Alike> ballots) {
        Map<String, Integer> votes = new HashMap<>();
        for (Alike alike : ballots) {
            for (Given one : alike.given()) {
                int worth = worth(budget, one.mark());
                votes.merge(one.project(), worth * alike.ballots(), Integer::sum);
            }
        }
        return votes;
    }

    private static int worth(Budget budget, int mark) {
        return switch (budget.way()) {
            case APPROVAL, POINTS -> mark;
            case RANKED -> budget.most() + 1 - mark;
        };
    }
}
