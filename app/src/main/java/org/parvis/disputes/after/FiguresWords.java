package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.DisputeProgram;
import org.parvis.ds.Words;

/** Figures in words: ours, and theirs beside those of ours that follow the same formula. */
record FiguresWords(Words w, DisputeProgram.Published published) {
    /** Those of one programme, by the name of its service. */
    FiguresPage.Programme programme(
            String code, String name, DisputeFigures.@Nullable Figure ours) {
        return new FiguresPage.Programme(
                code,
                name,
                List.of(answer(ours), agreement(ours), after(ours), suited(ours)),
                List.of(
                        say("least", published.least()),
                        say("source", w.typeset(published.source().in(w.lang()))),
                        read(published.read()),
                        say("suited")));
    }

    private FiguresPage.Stage answer(DisputeFigures.@Nullable Figure ours) {
        return stage(
                "answer",
                row("answer", ours == null ? null : days(ours.answer()), null),
                row("silence", ours == null ? null : percent(ours.silence()), null));
    }

    private FiguresPage.Stage agreement(DisputeFigures.@Nullable Figure ours) {
        return stage(
                "agreement",
                row(
                        "settled",
                        ours == null ? null : percent(ours.settled()),
                        percent(published.settled())),
                row(
                        "alone",
                        ours == null ? null : days(ours.alone()),
                        days(published.workingDays(), "")),
                row("mediated", ours == null ? null : days(ours.mediated()), null));
    }

    private FiguresPage.Stage after(DisputeFigures.@Nullable Figure ours) {
        return stage("after", row("kept", ours == null ? null : percent(ours.kept()), null));
    }

    private FiguresPage.Stage suited(DisputeFigures.@Nullable Figure ours) {
        return stage(
                "suited",
                row("consumers", ours == null ? null : percent(ours.consumers()), null),
                row("merchants", ours == null ? null : percent(ours.merchants()), null));
    }

    private FiguresPage.Stage stage(String code, FiguresPage.Row... rows) {
        return new FiguresPage.Stage(code, say("stage." + code), List.of(rows));
    }

    private FiguresPage.Row row(
            String measure, FiguresPage.@Nullable Said here, FiguresPage.@Nullable Said there) {
        return new FiguresPage.Row(
                say(measure), say(measure + ".formula"), here, there, published.read() != null);
    }

    private FiguresPage.@Nullable Said percent(@Nullable Integer of100) {
        return of100 == null ? null : new FiguresPage.Said(w.number(of100), "", "");
    }

    private FiguresPage.@Nullable Said days(DisputeFigures.@Nullable Days days) {
        return days == null ? null : days(days.median(), say("ninth", days.ninth()));
    }

    private FiguresPage.Said days(int number, String more) {
        return new FiguresPage.Said(w.number(number), say("days", number), more);
    }

    private String read(@Nullable LocalDate on) {
        return on == null ? say("unread") : say("read", w.date(on));
    }

    private String say(String key, Object... args) {
        return w.say("disputes.figures." + key, args);
    }
}
