package org.parvis.identity.entrance;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.springframework.stereotype.Component;

/**
 * How many tried to sign in, and how many could not. Only the numbers of a minute go on: no fact
 * tells of one attempt, so that none can be told from another.
 */
@Component
public class SignInCounts {
    private static final String SERVICE = "sign-in";

    private final Measures measures;
    private final InstantSource clock;
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();

    SignInCounts(Measures measures, InstantSource clock) {
        this.measures = measures;
        this.clock = clock;
    }

    public void tried(boolean signedIn) {
        (signedIn ? done : failed).increment();
    }

    /** Hands on what was counted since the last time; what a stop loses is a minute. */
    void record() {
        List<MeasuredFact> facts = new ArrayList<>();
        add(facts, "done", done.sumThenReset());
        add(facts, "failed", failed.sumThenReset());
        measures.record(facts);
    }

    private void add(List<MeasuredFact> facts, String outcome, long many) {
        if (many > 0) {
            var one =
                    MeasuredFact.one(
                                    FactKinds.SIGN_IN,
                                    SERVICE + ":" + Ids.next(),
                                    new RecordRef(SERVICE, Home.NONE, Ids.NIL),
                                    SERVICE,
                                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                            .by(FactKinds.OUTCOME, outcome);
            facts.add(one.times(many));
        }
    }
}
