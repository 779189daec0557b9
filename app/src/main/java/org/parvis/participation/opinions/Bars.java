package org.parvis.participation.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.ds.Words;
import org.parvis.participation.map.OpinionMap.Counts;

/**
 * One statement, with a bar for each group.
 *
 * @param said the same in words
 */
record Bars(String words, List<Bar> bars, String said) {
    private static final double BEGIN = 6;
    private static final double WIDTH = 80;
    static final int STEP = 22;

    /** A bar: where its parts begin and how wide they are, in parts of the width. */
    record Bar(
            String group,
            int y,
            String agree,
            String passAt,
            String pass,
            String againstAt,
            String against,
            String share) {
        int text() {
            return y + STEP / 2 + 2;
        }
    }

    int height() {
        return STEP * bars.size();
    }

    static Bars of(String words, List<Counts> counts, Words w) {
        List<Bar> bars = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int g = 0; g < counts.size(); g++) {
            Counts one = counts.get(g);
            double seen = Math.max(1, one.seen());
            double agree = one.agree() / seen;
            double against = one.disagree() / seen;
            double pass = 1 - agree - against;
            String share = percent(agree, w);
            bars.add(
                    new Bar(
                            letter(g),
                            2 + STEP * g,
                            part(WIDTH * agree),
                            part(BEGIN + WIDTH * agree),
                            part(WIDTH * pass),
                            part(BEGIN + WIDTH * (agree + pass)),
                            part(WIDTH * against),
                            share));
            said.add(w.say("participation.opinions.bar", letter(g), share, percent(against, w)));
        }
        return new Bars(words, List.copyOf(bars), String.join(". ", said));
    }

    /** How a group is called. */
    static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }

    static String percent(double share, Words w) {
        return w.percent(Math.round(100 * share) / 100.0);
    }

    private static String part(double part) {
        return String.format(Locale.ROOT, "%.1f%%", Math.max(0, part));
    }
}
