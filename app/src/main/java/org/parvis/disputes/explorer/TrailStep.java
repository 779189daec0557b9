package org.parvis.disputes.explorer;

import java.util.List;
import org.parvis.ds.Words;

/** One answer of the trail, and where it is changed. */
record TrailStep(String brief, String said, String href) {
    static List<TrailStep> of(Answers answers, String sealed, Words w) {
        return answers.answered().stream()
                .map(
                        question -> {
                            String said =
                                    ExplorerPaths.said(
                                            question,
                                            answers.given().getOrDefault(question.id(), ""),
                                            w);
                            return new TrailStep(
                                    w.typeset(question.brief().in(w.lang())),
                                    said.isEmpty() ? w.say("disputes.explorer.left") : said,
                                    ExplorerPaths.edit(
                                            answers.explorer(), sealed, question.id(), w.lang()));
                        })
                .toList();
    }
}
