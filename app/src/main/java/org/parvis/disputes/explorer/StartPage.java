package org.parvis.disputes.explorer;

import java.util.List;
import org.parvis.ds.Words;

/**
 * Where an explorer is begun: the same for anybody, so that it can be found and kept.
 *
 * @param begin where its first question is
 * @param asked that question, and what may be answered to it
 */
record StartPage(
        String title,
        String lead,
        String begin,
        String asked,
        List<String> problems,
        List<FoundWay> talk,
        String reviewed) {

    static StartPage of(Explorer explorer, List<FoundWay> talk, Words w) {
        Question first = explorer.questions().getFirst();
        return new StartPage(
                w.typeset(explorer.title().in(w.lang())),
                w.typeset(explorer.lead().in(w.lang())),
                ExplorerPaths.of(explorer, w.lang()) + "?q=" + first.id(),
                w.typeset(first.label().in(w.lang())),
                first.options().stream().map(one -> w.typeset(one.label().in(w.lang()))).toList(),
                talk,
                w.date(explorer.reviewed()));
    }
}
