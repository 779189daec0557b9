package org.parvis.plans.central;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.plans.Change;
import org.parvis.plans.Plan;
import org.parvis.plans.Remark;

/** What is judged of a plan: its points, and how a judgement is shown. */
public final class Judgements {
    private Judgements() {}

    /** Every point of a plan, in its order. */
    static List<String> points(Plan plan) {
        var points = new ArrayList<String>();
        points.add(Change.VISION);
        plan.targets().forEach(one -> points.add(Change.TARGET + one.code()));
        plan.initiatives().forEach(one -> points.add(Change.INITIATIVE + one.code()));
        return points;
    }

    public static Status status(Words w, Remark one) {
        return one.asks()
                ? Status.of(w.say("plans.verdict.change"), Tone.WARN)
                : Status.of(w.say("plans.verdict.good"), Tone.GOOD);
    }
}
