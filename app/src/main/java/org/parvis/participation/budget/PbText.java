package org.parvis.participation.budget;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.Tool;

/**
 * Ballots as a file of Pabulib, which everybody can count again. They stand in the order of what
 * they say and are numbered by it: nothing in the file tells who voted, or when.
 */
final class PbText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private PbText() {}

    /** The projects of a ballot in order, and how many ballots say so. */
    record Alike(List<String> projects, int ballots) {}

    static String of(Consultation of, Budget budget, List<Alike> ballots) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.LF)
                        .build(text)) {
            meta(rows, of, budget, ballots.stream().mapToInt(Alike::ballots).sum());
            projects(rows, budget, votes(ballots));
            rows.writeRecord("VOTES").writeRecord("voter_id", "vote");
            int voter = 0;
            for (Alike alike : ballots) {
                for (int i = 0; i < alike.ballots(); i++) {
                    rows.writeRecord(Integer.toString(++voter), String.join(",", alike.projects()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void meta(CsvWriter rows, Consultation of, Budget budget, int ballots) {
        rows.writeRecord("META").writeRecord("key", "value");
        rows.writeRecord("description", of.name().in("fr"));
        rows.writeRecord("country", "Canada").writeRecord("unit", of.body());
        rows.writeRecord("instance", of.code());
        rows.writeRecord("num_projects", Integer.toString(budget.projects().size()));
        rows.writeRecord("num_votes", Integer.toString(ballots));
        rows.writeRecord("budget", BudgetMoney.plain(budget.amount()));
        rows.writeRecord("currency", "CAD").writeRecord("vote_type", "approval");
        rows.writeRecord("rule", rule(budget.method()));
        rows.writeRecord("date_begin", day(of.first(Tool.BUDGET).orElse(LocalDate.EPOCH)));
        rows.writeRecord("date_end", day(of.last(Tool.BUDGET).orElse(LocalDate.EPOCH)));
        rows.writeRecord("min_length", Integer.toString(budget.least()));
        rows.writeRecord("max_length", Integer.toString(budget.most()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String rule(CountMethod method) {
        return switch (method.rule()) {
            case GREEDY -> "greedy";
            case EQUAL_SHARES ->
                    method.completion() == CountMethod.Completion.NONE
                            ? "equalshares"
                            : "equalshares/" + CountMethod.word(method.completion());
        };
    }

    private static void projects(CsvWriter rows, Budget budget, Map<String, Integer> votes) {
        rows.writeRecord("PROJECTS").writeRecord("project_id", "cost", "votes", "name");
        for (Shared project : budget.projects()) {
            rows.writeRecord(
                    project.code(),
                    BudgetMoney.plain(project.cost()),
                    Integer.toString(votes.getOrDefault(project.code(), 0)),
                    project.name().in("fr"));
        }
    }

    private static Map<String, Integer> votes(List<Alike> ballots) {
        Map<String, Integer> votes = new HashMap<>();
        for (Alike alike : ballots) {
            alike.projects().forEach(code -> votes.merge(code, alike.ballots(), Integer::sum));
        }
        return votes;
    }
}
