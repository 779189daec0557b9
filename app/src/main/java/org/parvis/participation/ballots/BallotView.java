package org.parvis.participation.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.BallotQuestion.Option;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;
import org.parvis.participation.ballots.CountedVotes.Close;

/**
 * A secret vote as everybody sees it.
 *
 * @param key digest of the key by which tokens verify
 * @param keepers without whom nobody opens the ballots; of nobody where it has none
 * @param result none before it is counted
 */
record BallotView(
        Words w,
        Consultation of,
        String body,
        LocalDate today,
        String key,
        KeepersView keepers,
        CountedVotes.@Nullable Result result) {
    private static final int GROUP = 8;

    String name() {
        return said(of.name());
    }

    String question() {
        return said(of.ballot().question());
    }

    String said(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    boolean open() {
        return of.takes(Tool.BALLOT, today);
    }

    /** When one can vote, or until when one could. */
    String when() {
        LocalDate first = of.first(Tool.BALLOT).orElseThrow();
        LocalDate last = of.last(Tool.BALLOT).orElseThrow();
        return open()
                ? w.say("participation.ballots.until", w.date(last))
                : first.isAfter(today)
                        ? w.say("participation.ballots.from", w.date(first), w.date(last))
                        : w.say("participation.ballots.over", w.date(last));
    }

    /** Whether the ballots are sealed to people who keep them closed. */
    boolean kept() {
        return keepers.sealing().kept();
    }

    /** A digest in groups, so that people compare it and a narrow page breaks it. */
    List<String> groups(String digest) {
        return List.of(digest.split("(?<=\\G.{" + GROUP + "})", 0));
    }

    /** What is to be said of ballots that somebody changed; nothing where nobody did. */
    @Nullable String altered() {
        Close close = keepers.close();
        return close == null || close.altered() == 0
                ? null
                : w.say("participation.ballots.result.altered", close.altered());
    }

    /** An answer with its bar. */
    record Line(String text, int ballots, String share, String width) {}

    /** In the order of the file: nobody is put first but by the bars. */
    List<Line> lines(CountedVotes.Result counted) {
        return of.ballot().options().stream().map(one -> line(one, counted)).toList();
    }

    private Line line(Option option, CountedVotes.Result counted) {
        int ballots = counted.of(option.code());
        double share = counted.ballots() == 0 ? 0 : (double) ballots / counted.ballots();
        return new Line(
                said(option.text()),
                ballots,
                w.percent(Math.round(share * 1000) / 1000d),
                String.format(Locale.ROOT, "%.1f%%", 100 * share));
    }

    /** The same as the bars, in figures. */
    DataTable table(CountedVotes.Result counted) {
        DataTable table =
                DataTable.of(
                        w.say("participation.ballots.result.table"),
                        Column.text(w.say("participation.ballots.result.answer")),
                        Column.number(w.say("participation.ballots.result.ballots")),
                        Column.number(w.say("participation.ballots.result.share")));
        for (Line line : lines(counted)) {
            table = table.row(line.text(), w.number(line.ballots()), line.share());
        }
        return table;
    }
}
