package org.parvis.cases.counting;

import java.util.List;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.desk.Answering;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Home;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.springframework.stereotype.Component;

/**
 * The one question after a decision: how easy it was. The answer is a fact to be counted and
 * nothing else: it is not in the file, so that nobody who works on it can read it.
 */
@Component
public class Ratings {
    static final int WORST = 1;
    static final int BEST = 5;
    private static final int EASY = 4;

    private final Measures measures;
    private final Acting acting;
    private final Answering bodies;

    Ratings(Measures measures, Acting acting, Answering bodies) {
        this.measures = measures;
        this.acting = acting;
        this.bodies = bodies;
    }

    /** Whether the question is asked: once, and only of a file that was decided. */
    public enum Asked {
        NO,
        YES,
        ANSWERED
    }

    public Asked asked(CaseFile head) {
        if (head.state() != State.DECIDED && head.state() != State.CLOSED) {
            return Asked.NO;
        }
        return measures.knows(head.id().home(), key(head))
                        || measures.knows(answering(head), key(head))
                ? Asked.ANSWERED
                : Asked.YES;
    }

    /** The body that answers for the service today: the answer counts for it. */
    private Home answering(CaseFile head) {
        return bodies.answering(head.id().home(), head.service(), acting.today());
    }

    /** Counts an answer; a second one changes nothing. */
    void take(CaseFile head, int score) {
        if (asked(head) == Asked.YES && score >= WORST && score <= BEST) {
            measures.record(
                    List.of(
                            MeasuredFact.one(
                                            FactKinds.DECISION_RATED,
                                            key(head),
                                            RecordRef.of(head.id()),
                                            head.service(),
                                            acting.today())
                                    .by(FactKinds.CHANNEL, head.channel())
                                    .by(FactKinds.EASY, score >= EASY ? "yes" : "no")
                                    .withValue(score)
                                    .in(answering(head))));
        }
    }

    private static String key(CaseFile head) {
        return FactKinds.DECISION_RATED + ":" + head.id().id();
    }
}
