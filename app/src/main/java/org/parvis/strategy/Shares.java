package org.parvis.strategy;

import org.parvis.ds.Words;

/**
 * Shares as pages say them: of few cases there is none, for all of one says nothing and tells of
 * one.
 *
 * @param least how many there must be
 */
record Shares(Words w, long least) {
    static Shares of(Words w, Formula formula) {
        return new Shares(w, formula.least());
    }

    boolean tell(Ratio ratio) {
        return ratio.ofAtLeast(least);
    }

    String say(Ratio ratio) {
        return tell(ratio) ? w.percent(ratio.share()) : w.say("strategy.share.few");
    }
}
