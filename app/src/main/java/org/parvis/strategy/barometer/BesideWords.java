package org.parvis.strategy.barometer;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.FigureWords;
import org.parvis.strategy.Names;
import org.parvis.strategy.Strategy;

/** What stands beside a target, as a table, and the warning when it contradicts the target. */
record BesideWords(Words w, Beside.Found found, String query, Names names) {
    boolean some() {
        return !found.ones().isEmpty();
    }

    DataTable table() {
        var table =
                DataTable.of(
                        w.say("strategy.beside.title"),
                        Column.text(w.say("strategy.beside.what")),
                        Column.number(w.say("strategy.table.value")),
                        Column.text(w.say("strategy.beside.of")),
                        Column.text(w.say("strategy.beside.change")));
        for (Beside.One one : found.ones()) {
            table = row(table, one);
        }
        return table;
    }

    private DataTable row(DataTable table, Beside.One one) {
        var words = new FigureWords(w, one.figure(), names);
        return table.row(
                link(one.figure().aim()),
                words.applies() ? w.percent(one.figure().value().share()) : "–",
                words.applies() ? words.counted() : w.say("strategy.beside.none"),
                w.say("strategy.beside.change." + change(one)));
    }

    private static String change(Beside.One one) {
        return switch (one.change()) {
            case HIGHER, LOWER -> one.worse() ? "worse" : "better";
            case SAME -> "same";
            case UNKNOWN -> "unknown";
        };
    }

    private Content link(Strategy.Aim aim) {
        return Texts.link(Addresses.figure(w.lang(), aim) + query, w.typeset(aim.words(w.lang())));
    }

    /** « La cible monte pendant que ceci se dégrade : … »; empty when nothing contradicts it. */
    String warning() {
        List<Beside.One> worse = found.contradicting();
        return worse.isEmpty()
                ? ""
                : w.say(
                        "strategy.beside.warning",
                        worse.stream()
                                .map(one -> w.typeset(one.figure().aim().words(w.lang())))
                                .collect(Collectors.joining(", ")));
    }
}
