package org.parvis.plans.central;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Change;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Remark;
import org.parvis.plans.Revision;
import org.parvis.plans.Running;
import org.parvis.plans.Tags;
import org.parvis.plans.shown.PlanPage;

/** A plan that was sent, with room to say of each point whether it is good. */
record ReviewPage(
        Words w,
        PlanWords names,
        Holder holder,
        Reviews.Review review,
        PlanPage plan,
        @Nullable String done,
        @Nullable String refused,
        List<FieldError> errors) {

    /** One point: what it holds, and what was said of it. */
    record Point(int n, String point, String title, List<SummaryRow> rows, @Nullable Remark said) {
        String verdict() {
            return said == null ? "" : said.asks() ? "change" : "good";
        }

        String words() {
            return said == null ? "" : said.words();
        }

        String answer() {
            return said == null ? "" : said.answer();
        }
    }

    String body() {
        return w.typeset(holder.in(w.lang()));
    }

    String title() {
        return w.say("plans.write.revision", review.revision().number());
    }

    Status status() {
        return Tags.state(w, review.revision().state());
    }

    boolean open() {
        return review.revision().state() == Revision.State.SENT;
    }

    String back() {
        return CentralAddresses.room(w.lang());
    }

    String action() {
        return CentralAddresses.review(w.lang(), holder.code());
    }

    String file(String format) {
        return action() + "/plan." + format;
    }

    List<Choice> verdicts() {
        return List.of(
                Choice.of("good", w.say("plans.verdict.good")),
                Choice.of("change", w.say("plans.verdict.change")));
    }

    List<Change> changes() {
        Revision before = review.before();
        return before == null
                ? List.of()
                : Change.between(before.shown(), review.revision().shown(), holder.code());
    }

    /** Whether the point is otherwise than in the revision before. */
    boolean changed(Point point) {
        return changes().stream().anyMatch(change -> change.point().equals(point.point()));
    }

    List<Point> points() {
        var points = new ArrayList<Point>();
        for (String point : Judgements.points(plan.plan())) {
            points.add(
                    new Point(
                            points.size(),
                            point,
                            names.point(w, point, plan.plan()),
                            rows(point),
                            review.remarks().stream()
                                    .filter(one -> one.point().equals(point))
                                    .findFirst()
                                    .orElse(null)));
        }
        return points;
    }

    private List<SummaryRow> rows(String point) {
        if (point.startsWith(Change.TARGET)) {
            return plan.plan()
                    .target(point.substring(Change.TARGET.length()))
                    .map(this::rows)
                    .orElse(List.of());
        }
        Optional<Initiative> initiative =
                point.startsWith(Change.INITIATIVE)
                        ? plan.plan().initiative(point.substring(Change.INITIATIVE.length()))
                        : Optional.empty();
        if (initiative.isPresent()) {
            Running running =
                    plan.initiatives().stream()
                            .filter(r -> r.initiative().equals(initiative.get()))
                            .findFirst()
                            .orElseThrow();
            return plan.facts(running);
        }
        Content vision = plan.vision();
        return List.of(SummaryRow.of(w.say("plans.point.vision"), vision));
    }

    private List<SummaryRow> rows(Target one) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(w.say("plans.field.baseline"), PlanWords.share(w, one.baseline())));
        rows.add(
                SummaryRow.of(
                        w.say("plans.promised"),
                        one.values().entrySet().stream()
                                .map(
                                        e ->
                                                w.say(
                                                        "plans.problem",
                                                        String.valueOf(e.getKey()),
                                                        PlanWords.share(w, e.getValue())))
                                .collect(Collectors.joining(", "))));
        rows.add(SummaryRow.of(w.say("plans.measured"), PlanWords.measured(w, plan.measured(one))));
        return rows;
    }
}
