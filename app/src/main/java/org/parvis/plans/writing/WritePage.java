package org.parvis.plans.writing;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Blank;
import org.parvis.plans.Change;
import org.parvis.plans.Event;
import org.parvis.plans.Flags;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Problem;
import org.parvis.plans.Progress;
import org.parvis.plans.Published;
import org.parvis.plans.Remark;
import org.parvis.plans.Revision;
import org.parvis.plans.Revision.State;
import org.parvis.plans.Tags;
import org.parvis.plans.central.Judgements;

/** A plan as those who write it see it: what is there, what is missing, and what may be done. */
record WritePage(
        Words w,
        PlanWords names,
        Holder holder,
        @Nullable Revision revision,
        List<Problem> obstacles,
        List<Remark> remarks,
        List<Event> events,
        Around around,
        @Nullable String done,
        @Nullable String refused) {

    /** What stands around one plan: who people are, what is published, who looks at it. */
    record Around(Function<UUID, String> people, Published published, Flags flags, boolean head) {}

    String body() {
        return w.typeset(holder.in(w.lang()));
    }

    String title() {
        return revision == null
                ? w.say("plans.write.none")
                : w.say("plans.write.revision", revision.number());
    }

    String back() {
        return Addresses.team(w.lang());
    }

    String action() {
        return Addresses.step(w.lang(), holder.code());
    }

    String importAction() {
        return Addresses.imported(w.lang(), holder.code());
    }

    String file(String format) {
        return Addresses.team(w.lang(), holder.code()) + "/plan." + format;
    }

    List<org.parvis.ds.Link> files() {
        return List.of(
                org.parvis.ds.Link.to(w.say("plans.xlsx"), file("xlsx")).withIcon("download"),
                org.parvis.ds.Link.to(w.say("plans.yaml"), file("yaml")).withIcon("download"),
                org.parvis.ds.Link.to(w.say("plans.pdf"), file("pdf")).withIcon("document"));
    }

    String publicLink() {
        return Addresses.plan(w.lang(), holder.code());
    }

    String comparison() {
        return Addresses.team(w.lang(), holder.code())
                + (w.lang().equals("en") ? "/comparison" : "/comparaison");
    }

    boolean comparable() {
        return revision != null
                && revision.state() != State.PUBLISHED
                && around.published().latest(holder.code()).isPresent();
    }

    Plan plan() {
        return revision == null ? Blank.NONE : revision.draft();
    }

    boolean writable() {
        return revision != null && revision.writable();
    }

    boolean is(String state) {
        return revision != null && revision.state().code().equals(state);
    }

    List<String> steps() {
        return Tags.steps(w);
    }

    int step() {
        return revision == null ? 0 : Tags.step(revision.state());
    }

    Status status() {
        return revision == null
                ? Status.of(w.say("plans.state.none"), Tone.NEUTRAL)
                : Tags.state(w, revision.state());
    }

    private Task task(String title, String href, String point) {
        List<Problem> missing =
                obstacles.stream().filter(one -> one.place().equals(point)).toList();
        boolean asked = remarks.stream().anyMatch(r -> r.point().equals(point) && r.asks());
        if (asked) {
            return Task.open(title, href, Status.of(w.say("plans.task.asked"), Tone.WARN));
        }
        return missing.isEmpty()
                ? Task.done(title, href, w.say("plans.task.done"))
                : Task.open(title, href, Status.of(w.say("plans.task.missing"), Tone.WAIT))
                        .withHint(missing.getFirst().reason(w));
    }

    List<Task> visionTasks() {
        return List.of(
                task(
                        w.say("plans.point.vision"),
                        Addresses.vision(w.lang(), holder.code()),
                        Change.VISION));
    }

    List<Task> targetTasks() {
        var tasks = new ArrayList<Task>();
        for (Plan.Target one : plan().targets()) {
            tasks.add(
                    task(
                            names.target(w, one),
                            Addresses.target(w.lang(), holder.code(), one.code()),
                            Change.TARGET + one.code()));
        }
        return tasks;
    }

    List<Task> initiativeTasks() {
        var tasks = new ArrayList<Task>();
        for (Plan.Initiative one : plan().initiatives()) {
            tasks.add(
                    task(
                            one.name(),
                            Addresses.initiative(w.lang(), holder.code(), one.code()),
                            Change.INITIATIVE + one.code()));
        }
        return tasks;
    }

    /** What is missing where there is nothing yet to open. */
    List<String> missingElsewhere() {
        return obstacles.stream()
                .filter(
                        one ->
                                one.place().equals("initiatives")
                                        || (one.place().startsWith(Change.TARGET)
                                                && plan().target(
                                                                one.place()
                                                                        .substring(
                                                                                Change.TARGET
                                                                                        .length()))
                                                        .isEmpty()))
                .map(
                        one ->
                                one.place().equals("initiatives")
                                        ? one.reason(w)
                                        : w.say(
                                                "plans.problem",
                                                names.point(w, one.place(), plan()),
                                                one.reason(w)))
                .toList();
    }

    String newTarget() {
        return Addresses.target(w.lang(), holder.code(), Addresses.fresh(w.lang()));
    }

    String newInitiative() {
        return Addresses.initiative(w.lang(), holder.code(), Addresses.fresh(w.lang()));
    }

    /** How far each published initiative is, and where to say so. */
    List<Task> progressTasks() {
        return around.published()
                .latest(holder.code())
                .map(one -> one.shown().initiatives().stream().map(this::progress).toList())
                .orElse(List.of());
    }

    private Task progress(Plan.Initiative one) {
        var link = new Link(holder.code(), one.code());
        Progress progress = around.published().progress(link);
        return Task.done(
                one.name(),
                Addresses.progress(w.lang(), holder.code(), one.code()),
                w.say("plans.running.done", progress.done()));
    }

    DataTable remarksTable() {
        var table =
                DataTable.of(
                        w.say("plans.remarks"),
                        Column.text(w.say("plans.remarks.point")),
                        Column.text(w.say("plans.remarks.verdict")),
                        Column.text(w.say("plans.remarks.words")),
                        Column.text(w.say("plans.remarks.answer")));
        for (Remark one : remarks) {
            table =
                    table.row(
                            names.point(w, one.point(), plan()),
                            Judgements.status(w, one),
                            PlanWords.own(w, one.words()),
                            PlanWords.own(w, one.answer().isEmpty() ? "–" : one.answer()));
        }
        return table;
    }

    DataTable journal() {
        var table =
                DataTable.of(
                        w.say("plans.journal"),
                        Column.text(w.say("plans.journal.at")),
                        Column.text(w.say("plans.journal.who")),
                        Column.text(w.say("plans.journal.what")));
        for (Event one : events) {
            table = table.row(w.dateTime(one.at()), around.people().apply(one.member()), what(one));
        }
        return table;
    }

    private String what(Event one) {
        Change change = one.what();
        if (!one.kind().equals(Event.CHANGED)) {
            return w.say("plans.event." + one.kind());
        }
        return w.say(
                "plans.event.changed",
                names.point(w, change.point(), plan()),
                PlanWords.field(w, change.field()),
                shortened(change.said(change.before(), w, names, plan())),
                shortened(change.said(change.after(), w, names, plan())));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    List<Content> flagged() {
        return around.flags().concerning(holder.code()).stream()
                .map(flag -> names.shown(w, flag, holder.code()))
                .toList();
    }
}
