package org.parvis.disputes.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Care;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.NeedAct;
import org.parvis.disputes.Needs;
import org.parvis.disputes.Pace;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.effects.Supporting;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/** Draws what sides need, for one of those who sit at a table. */
record NeedsView(Disputes.Place place, Words w) {
    NeedsPage page(NeedsPage.Typed typed, List<FieldError> errors) {
        List<NeedsPage.Waiting> waiting = waiting();
        boolean asks = NeedsAsked.asks(place);
        return new NeedsPage(
                new NeedsPage.Head(
                        place.reference(),
                        DisputePaths.needs(place.reference(), w),
                        DisputePaths.table(place.reference(), w),
                        place.side() != Side.MEDIATOR,
                        Safety.presses(place)),
                !waiting.isEmpty(),
                headline(waiting),
                place.side() == Side.MEDIATOR ? List.of() : says(asks),
                asks ? languages() : List.of(),
                waiting,
                support(),
                rhythm(),
                typed,
                errors);
    }

    private String headline(List<NeedsPage.Waiting> waiting) {
        if (place.side() == Side.MEDIATOR) {
            return w.say("disputes.needs.toAnswer", waiting.size());
        }
        return Needs.last(dispute(), place.side())
                .map(this::stands)
                .orElseGet(
                        () ->
                                w.say(
                                        place.program().care().interpreting().isPresent()
                                                ? "disputes.needs.interpreter"
                                                : "disputes.needs.may"));
    }

    private String stands(NeedAct act) {
        return switch (act) {
            case NeedAct.Asked it -> w.say("disputes.needs.asked", name(it));
            case NeedAct.Met it -> w.say("disputes.needs.met", w.dateLong(it.on()));
        };
    }

    private List<String> says(boolean asks) {
        List<String> says = new ArrayList<>();
        Needs.last(dispute(), place.side()).ifPresent(act -> says.addAll(more(act)));
        if (asks) {
            says.add(w.say("disputes.needs.lead"));
        }
        return says;
    }

    private List<String> more(NeedAct act) {
        return switch (act) {
            case NeedAct.Asked it ->
                    dispute()
                            .mediator()
                            .map(one -> answers(one.name(), it))
                            .orElseGet(() -> List.of(w.say("disputes.needs.waits")));
            case NeedAct.Met it -> it.words().isEmpty() ? List.of() : List.of(it.words());
        };
    }

    private List<String> answers(String mediator, NeedAct.Asked it) {
        return List.of(w.say("disputes.needs.answers", mediator, w.dateLong(it.until())));
    }

    private NeedsPage.@Nullable Support support() {
        if (Supporting.invites(place)) {
            return new NeedsPage.Support(
                    List.of(w.say("disputes.support.lead")),
                    List.of(
                            Choice.of(TypedSupport.WRITE, w.say("disputes.support.write")),
                            Choice.of(TypedSupport.HEAR, w.say("disputes.support.hear"))));
        }
        return Supporting.ends(place)
                ? Needs.support(dispute(), place.side())
                        .map(it -> new NeedsPage.Support(says(it), List.of()))
                        .orElse(null)
                : null;
    }

    private List<String> says(AttendanceAct.SupportCame it) {
        boolean hears = Needs.hears(dispute(), place.side()).isPresent();
        return List.of(
                w.say(
                        it.writes()
                                ? "disputes.support.mine.writes"
                                : "disputes.support.mine.reads",
                        it.name(),
                        w.dateTime(it.at())),
                w.say(
                        hears ? "disputes.support.mine.hears" : "disputes.support.mine.deaf",
                        it.name()),
                w.say("disputes.support.end.means"));
    }

    private NeedsPage.@Nullable Rhythm rhythm() {
        Care.Slower slower = place.program().care().slower();
        boolean asks = Pace.may(place);
        if (slower == null || !asks && Pace.all(dispute()).findAny().isEmpty()) {
            return null;
        }
        List<String> says = new ArrayList<>(new Names(place, w).rhythm());
        if (asks) {
            says.add(w.say("disputes.rhythm.lead", slower.days()));
            says.add(
                    Pace.bound(dispute())
                            .map(last -> w.say("disputes.rhythm.bound", w.dateLong(last)))
                            .orElseGet(() -> w.say("disputes.rhythm.runs")));
        }
        String key = slower.read() == null ? "disputes.rhythm.toConfirm" : "disputes.rhythm.source";
        String source = slower.source().in(w.lang());
        return new NeedsPage.Rhythm(
                says,
                asks,
                slower.read() == null
                        ? w.say(key, source)
                        : w.say(key, source, w.date(slower.read())));
    }

    private List<NeedsPage.Waiting> waiting() {
        return place.side() != Side.MEDIATOR || dispute().stage().over()
                ? List.of()
                : Stream.of(Side.CONSUMER, Side.MERCHANT)
                        .flatMap(side -> Needs.open(dispute(), side).stream())
                        .map(this::waiting)
                        .toList();
    }

    private NeedsPage.Waiting waiting(NeedAct.Asked it) {
        return new NeedsPage.Waiting(
                it.by().side().code(),
                w.say(
                        "disputes.needs.waiting",
                        new Names(place, w).name(it.by().side()),
                        name(it),
                        w.dateLong(it.until())));
    }

    private String name(NeedAct.Asked it) {
        return it.name().in(w.lang());
    }

    private List<Choice> languages() {
        return Stream.concat(
                        Stream.of(Choice.of("", w.say("disputes.needs.choose"))),
                        NeedsAsked.rules(place).languages().stream()
                                .map(one -> Choice.of(one.code(), one.name().in(w.lang()))))
                .toList();
    }

    private Dispute dispute() {
        return place.dispute();
    }
}
