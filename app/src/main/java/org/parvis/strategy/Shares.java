package org.parvis.strategy;

import org.parvis.ds.Words;

/**
 * Shares as pages say them: of few cases there is none, for all of one says nothing and tells of
 * one.
 *
 * @param least how many there must be
 */
public record Shares(Words w, long least) {
    public static Shares of(Words w, Formula formula) {
        return new Shares(w, formula.least());
    }

    public boolean tell(Ratio ratio) {
        return ratio.ofAtLeast(least);
    }

    public String say(Ratio ratio) {
        return tell(ratio) ? w.percent(ratio.share()) : w.say("strategy.share.few");
    }
}
