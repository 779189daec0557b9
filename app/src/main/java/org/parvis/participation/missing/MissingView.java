package org.parvis.participation.missing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.missing.Figures.Line;
import org.parvis.participation.missing.Figures.Standing;

/**
 * Who took part and who is missing, for whoever may read it.
 *
 * @param body by its name
 * @param came how many took part
 * @param figures one for each question; none while nothing may be shown
 */
record MissingView(
        Words w, Consultation of, String body, LocalDate today, int came, List<Figures> figures) {

    String name() {
        return said(of.name());
    }

    private String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    String consultation() {
        return ParticipationPaths.consultation(of.code(), w.lang());
    }

    String team() {
        return ParticipationPaths.team(w.lang());
    }

    boolean over() {
        return of.over(today);
    }

    /** From when on everybody reads it. */
    String after() {
        return of.closes().map(it -> w.date(it.plusDays(1))).orElse("");
    }

    String lead() {
        int told = figures.stream().mapToInt(Figures::all).max().orElse(0);
        return w.say("participation.missing.lead", came, told);
    }

    /** Whose turn it is, for the body. */
    String turn() {
        if (over()) {
            return w.say("participation.missing.turn.over");
        }
        LocalDate last = of.closes().orElse(today);
        long days = ChronoUnit.DAYS.between(today, last) + 1;
        return w.say("participation.missing.turn", days, w.date(last));
    }

    String few() {
        String key = over() ? "participation.missing.few.over" : "participation.missing.few";
        return w.say(key, of.profile().together());
    }

    String hides() {
        return w.say(
                "participation.missing.hides", of.profile().minimum(), of.profile().together());
    }

    /** A group that is missing, how many, and where one meets them. */
    record Missing(String group, String lacking, @Nullable String reach) {}

    /** Those who are missing, most of them first. */
    List<Missing> missing() {
        record One(Population table, Line line) {}
        List<One> all = new ArrayList<>();
        for (Figures one : figures) {
            one.lines().stream()
                    .filter(line -> line.standing() == Standing.MISSING)
                    .forEach(line -> all.add(new One(one.of(), line)));
        }
        return all.stream()
                .sorted(Comparator.comparing((One one) -> -one.line().lacking()))
                .map(one -> missing(one.table(), one.line()))
                .toList();
    }

    private Missing missing(Population table, Line line) {
        LocalizedText reach = line.group().reach();
        return new Missing(
                w.say("participation.missing.group", said(line.group().name()), said(table.name())),
                FiguresView.lacking(line, w),
                reach == null ? null : w.say("participation.missing.reach", said(reach)));
    }

    /** The ways by which somebody takes part without the Web, for the body. */
    List<Link> ways() {
        if (!of.has(Tool.PROPOSITIONS) || over()) {
            return List.of();
        }
        String lang = of.insteadOf(w.lang()).orElse(w.lang());
        return List.of(
                Link.to(
                        w.say("participation.missing.way.paper"),
                        ParticipationPaths.paper(of.code(), lang)),
                Link.to(
                        w.say("participation.missing.way.enter"),
                        ParticipationPaths.entries(of.code(), w.lang())));
    }

    List<FiguresView> sections() {
        return figures.stream().map(one -> new FiguresView(w, one)).toList();
    }
}
