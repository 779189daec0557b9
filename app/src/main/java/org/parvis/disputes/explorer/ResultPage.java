package org.parvis.disputes.explorer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Article;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/**
 * What an explorer says at the end of its questions.
 *
 * @param time how long one may act; nothing when no rule says so
 * @param ask where the day is told that alone is missing to say until when
 * @param dispute where a dispute with the other side is begun, while that is offered
 */
record ResultPage(
        String title,
        List<TrailStep> trail,
        @Nullable TimeLeft time,
        @Nullable String ask,
        List<FoundRight> rights,
        List<FoundLetter> letters,
        List<FoundWay> ways,
        List<FoundWay> talk,
        @Nullable Link dispute,
        String reviewed,
        String again) {

    /**
     * A right as it is shown, with how sure it is.
     *
     * @param open whether all that it leans on is still to be confirmed
     */
    record FoundRight(
            String title, String text, Status sure, boolean open, List<FoundArticle> articles) {
        static List<FoundRight> of(Explorer.Findings findings, Words w) {
            return findings.rights().stream()
                    .map(
                            one ->
                                    new FoundRight(
                                            w.typeset(one.title().in(w.lang())),
                                            w.typeset(one.text().in(w.lang())),
                                            sure(one.sure(), w),
                                            one.articles().stream().noneMatch(Article::firm),
                                            FoundArticle.of(one.articles(), w)))
                    .toList();
        }

        private static Status sure(Explorer.Sure sure, Words w) {
            return switch (sure) {
                case ALMOST_CERTAIN -> Status.of(w.say("disputes.explorer.sure.almost"), Tone.GOOD);
                case LIKELY -> Status.of(w.say("disputes.explorer.sure.likely"), Tone.PROGRESS);
                case POSSIBLE -> Status.of(w.say("disputes.explorer.sure.possible"), Tone.NEUTRAL);
            };
        }
    }

    /** A letter as it is offered. */
    record FoundLetter(String moment, String title, String text, String href) {
        static List<FoundLetter> of(Answers answers, String sealed, Words w) {
            return answers.findings().letters().stream()
                    .map(
                            one ->
                                    new FoundLetter(
                                            w.typeset(one.moment().in(w.lang())),
                                            w.typeset(one.title().in(w.lang())),
                                            w.typeset(one.text().in(w.lang())),
                                            ExplorerPaths.letter(
                                                    answers.explorer(), one, sealed, w.lang())))
                    .toList();
        }
    }

    /** The letter to write first, if there is one. */
    @Nullable FoundLetter first() {
        return letters.isEmpty() ? null : letters.getFirst();
    }
}
