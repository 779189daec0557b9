package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.papers.SealedLetters;
import org.parvis.disputes.seats.Seats;
import org.parvis.documents.letters.Letter;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What may be taken away at the end: neither says anything of what was said. */
@Component
class EndLetters {
    private final SealedLetters letters;

    EndLetters(SealedLetters letters) {
        this.letters = letters;
    }

    /** Who took part, from when to when, and how it ended. */
    LetterPdf participation(Seats.Seat seat, Course course) {
        Words w = letters.words(seat);
        return letters.seal(
                seat,
                w.say("disputes.participation.title"),
                List.of(w.say("disputes.participation.summary")),
                List.of(
                        new Letter.Facts(facts(course, w)),
                        new Letter.Paragraph(w.say("disputes.participation.means"))));
    }

    private static List<Letter.Fact> facts(Course course, Words w) {
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(fact("disputes.claim.who", course.claim().consumer(), w));
        facts.add(
                fact(
                        "disputes.claim.merchant",
                        course.answeredByMerchant()
                                ? course.claim().merchant()
                                : w.say("disputes.participation.absent", course.claim().merchant()),
                        w));
        LocalDate mediated = course.mediated();
        if (mediated != null) {
            facts.add(
                    fact(
                            "disputes.mediation",
                            w.say(
                                    "disputes.mediation.drawn",
                                    Objects.requireNonNullElse(course.mediator(), ""),
                                    w.date(mediated)),
                            w));
        }
        facts.add(fact("disputes.participation.from", w.dateLong(course.opened()), w));
        LocalDate ended = course.ended();
        if (ended != null) {
            facts.add(fact("disputes.participation.to", w.dateLong(ended), w));
        }
        facts.add(
                fact(
                        "disputes.participation.how",
                        w.say("disputes.participation.how." + course.end()),
                        w));
        return facts;
    }

    private static Letter.Fact fact(String label, String value, Words w) {
        return new Letter.Fact(w.say(label), value);
    }

    /** What was destroyed, when, and under which rule: of each who mediated. */
    LetterPdf destruction(Seats.Seat seat, List<KeptAct.TalkDestroyed> destroyed) {
        Words w = letters.words(seat);
        List<Letter.Block> blocks = new ArrayList<>();
        destroyed.forEach(one -> blocks.add(new Letter.Facts(facts(one, w))));
        blocks.add(new Letter.Paragraph(w.say("disputes.destruction.means")));
        return letters.seal(
                seat,
                w.say("disputes.destruction.title"),
                List.of(w.say("disputes.destruction.summary")),
                blocks);
    }

    private static List<Letter.Fact> facts(KeptAct.TalkDestroyed destroyed, Words w) {
        return List.of(
                fact(
                        "disputes.destruction.what",
                        w.say("disputes.destroyed.many", destroyed.messages()),
                        w),
                fact("disputes.destruction.when", w.dateTime(destroyed.at()), w),
                fact("disputes.destruction.rule", w.say("disputes.rule." + destroyed.rule()), w),
                fact("disputes.destruction.how", w.say("disputes.destruction.how.key"), w));
    }
}
