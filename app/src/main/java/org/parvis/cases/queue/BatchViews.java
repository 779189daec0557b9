package org.parvis.cases.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Component;

/** Words a batch: what may be done, what would become of each file, what became of it. */
@Component
class BatchViews {
    private final TeamRoster roster;
    private final TeamServices services;
    private final Acting acting;

    BatchViews(TeamRoster roster, TeamServices services, Acting acting) {
        this.roster = roster;
        this.services = services;
        this.acting = acting;
    }

    /**
     * What a form said that was refused.
     *
     * @param day as it was typed, also when it is no day
     */
    record Typed(Batches.Wanted wanted, TypedDay day) {}

    BatchPage of(
            Actor.Agent agent,
            Batches.Shown shown,
            @Nullable Typed typed,
            List<FieldError> errors,
            Words w) {
        Batch batch = shown.batch();
        String state = batch.state().name().toLowerCase(Locale.ROOT);
        Batches.Wanted wanted = typed == null ? null : typed.wanted();
        Batch.How how = wanted == null ? batch.how() : wanted.how();
        UUID to = wanted == null ? batch.target() : wanted.to();
        Batch.Words words = wanted == null ? batch.words() : wanted.words();
        String path = TeamPaths.batch(w, batch.id());
        List<Choice> grounds = grounds(shown, w);
        return new BatchPage(
                state,
                lines(shown, w),
                hows(!grounds.isEmpty(), w),
                how == null ? null : how.code(),
                roster.colleagues(agent.home(), acting.today()).stream()
                        .map(c -> Choice.of(c.id().toString(), c.name()))
                        .toList(),
                to == null ? null : to.toString(),
                batch.how() == null || batch.how().gives(),
                words.text(),
                grounds,
                words.ground(),
                typed == null ? day(words.day()) : typed.day(),
                sums(batch, w),
                errors,
                w.say("team.batch.heading." + state, shown.rows().size()),
                new BatchPage.Ways(
                        path,
                        path + (fr(w) ? "/apercu" : "/preview"),
                        path + (fr(w) ? "/confirmer" : "/confirm"),
                        TeamPaths.undo(w, batch.id()),
                        TeamPaths.queue(w) + batch.back()));
    }

    private static TypedDay day(@Nullable LocalDate day) {
        return day == null ? new TypedDay("", "", "") : TypedDay.of(day);
    }

    private List<BatchPage.Line> lines(Batches.Shown shown, Words w) {
        Batch batch = shown.batch();
        List<BatchPage.Line> lines = new ArrayList<>();
        for (Batches.Row row : shown.rows()) {
            int at = batch.files().indexOf(row.file());
            UUID before = row.assignee();
            lines.add(
                    new BatchPage.Line(
                            row.reference(),
                            TeamPaths.file(w, row.reference()),
                            row.title(),
                            before == null ? w.say("team.queue.who.nobody") : roster.name(before),
                            then(batch, at, before, w)));
        }
        return lines;
    }

    private String then(Batch batch, int at, @Nullable UUID before, Words w) {
        boolean done = batch.state() == Batch.State.DONE;
        if (batch.how() != null && !batch.how().gives()) {
            return deed(done ? batch.results() : batch.foreseen(), at, done, w);
        }
        if (batch.plan().isEmpty()) {
            return "";
        }
        UUID gets = batch.plan().get(at);
        if (done) {
            return w.say("team.batch.result." + batch.results().get(at), roster.name(gets));
        }
        return gets.equals(before)
                ? w.say("team.batch.result.same", roster.name(gets))
                : roster.name(gets);
    }

    private static String deed(List<String> results, int at, boolean done, Words w) {
        String result = at < results.size() ? results.get(at) : "";
        return switch (result) {
            case "" -> "";
            case BatchDeeds.DONE -> w.say(done ? "team.batch.deed.done" : "team.batch.deed.will");
            case BatchDeeds.CHANGED -> w.say("team.batch.result.changed");
            default -> w.say("team.batch.deed.not", BatchDeeds.why(result, w));
        };
    }

    private List<String> sums(Batch batch, Words w) {
        if (batch.how() != null && !batch.how().gives()) {
            List<String> results =
                    batch.state() == Batch.State.DONE ? batch.results() : batch.foreseen();
            int done = (int) results.stream().filter(BatchDeeds.DONE::equals).count();
            return results.isEmpty()
                    ? List.of()
                    : List.of(
                            deed(batch, w),
                            w.say("team.batch.deed.sum", done, results.size() - done));
        }
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (int i = 0; i < batch.plan().size(); i++) {
            boolean counts = batch.results().isEmpty() || !batch.results().get(i).equals("changed");
            sums.merge(roster.name(batch.plan().get(i)), counts ? 1 : 0, Integer::sum);
        }
        return sums.entrySet().stream()
                .map(sum -> w.say("team.batch.sum", sum.getKey(), sum.getValue()))
                .toList();
    }

    private static String deed(Batch batch, Words w) {
        LocalDate day = batch.words().day();
        return batch.how() == Batch.How.REMIND && day != null
                ? w.say("reminders.batch", w.date(day))
                : w.say("team.batch.how." + Objects.requireNonNull(batch.how()).code());
    }

    private static List<Choice> hows(boolean longer, Words w) {
        List<Choice> hows = new ArrayList<>();
        for (Batch.How how : Batch.How.values()) {
            if (how != Batch.How.TAKE && (how != Batch.How.EXTEND || longer)) {
                hows.add(
                        Choice.of(how.code(), w.say("team.batch.how." + how.code()))
                                .withHint(w.say("team.batch.how." + how.code() + ".hint")));
            }
        }
        return hows;
    }

    /** The grounds that the services of these files admit; each file keeps to its own. */
    private List<Choice> grounds(Batches.Shown shown, Words w) {
        Map<String, Choice> grounds = new LinkedHashMap<>();
        shown.rows().stream()
                .map(Batches.Row::service)
                .distinct()
                .flatMap(service -> services.inForce(service).stream())
                .flatMap(service -> service.process().answerTerm().stream())
                .flatMap(term -> Stream.ofNullable(term.extension()))
                .map(ProcessDefinition.Extension::grounds)
                .flatMap(List::stream)
                .forEach(
                        ground ->
                                grounds.putIfAbsent(
                                        ground.code(),
                                        Choice.of(ground.code(), ground.label().in(w.lang()))));
        return List.copyOf(grounds.values());
    }

    private static boolean fr(Words w) {
        return w.lang().equals("fr");
    }
}
