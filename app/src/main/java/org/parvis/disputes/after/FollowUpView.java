package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Claim;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Names;
import org.parvis.disputes.PromiseWords;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Draws what follows a dispute for one of those who sat there. */
@Component
class FollowUpView {
    private final FollowUpPapers papers;
    private final DisputeDays days;

    FollowUpView(FollowUpPapers papers, DisputeDays days) {
        this.papers = papers;
        this.days = days;
    }

    FollowUpPage page(KeptWords.Place place, List<FieldError> errors, Words w) {
        Disputes.Place table = place.table();
        Fulfilment kept = place.kept().orElse(null);
        Names names = new Names(table, w);
        FollowUpTurn turn = new FollowUpTurn(place, names, days.today());
        return new FollowUpPage(
                head(names),
                new FollowUpPage.Turn(turn.mine(), turn.headline(), turn.clock(), turn.says()),
                kept == null
                        ? List.of()
                        : kept.duties().stream().map(duty -> duty(duty, names)).toList(),
                rating(table, w),
                papers.of(place, w),
                ended(kept, Safety.apart(table.dispute()), w),
                errors);
    }

    private static FollowUpPage.Head head(Names names) {
        Words w = names.w();
        String reference = names.place().reference();
        return new FollowUpPage.Head(
                w.say("disputes.after.title"),
                reference,
                w.say("disputes.after.with", names.across()),
                DisputePaths.after(reference, w),
                DisputePaths.table(reference, w),
                names.place().side() == Side.CONSUMER ? DisputePaths.file(reference, w) : null);
    }

    private static FollowUpPage.@Nullable Rating rating(Disputes.Place table, Words w) {
        return table.side() == Side.MEDIATOR
                ? null
                : new FollowUpPage.Rating(
                        Stream.of(KeptAct.Suited.values())
                                .map(how -> Choice.of(how.code(), said(how, w)))
                                .toList(),
                        KeptAct.Rated.of(table.dispute(), table.side())
                                .map(how -> w.say("disputes.rating.said", said(how, w)))
                                .orElse(null));
    }

    private static String said(KeptAct.Suited how, Words w) {
        return w.say("disputes.rating." + how.code());
    }

    private FollowUpPage.Duty duty(Fulfilment.Duty duty, Names names) {
        Disputes.Place table = names.place();
        Words w = names.w();
        LocalDate today = days.today();
        Claim claim = table.dispute().claim().orElseThrow(Disputes::absent);
        return new FollowUpPage.Duty(
                duty.number(),
                PromiseWords.whole(duty.promise(), claim, w),
                status(duty.state(), w),
                Stream.of(Side.CONSUMER, Side.MERCHANT)
                        .flatMap(side -> duty.word(side).stream())
                        .map(word -> word(word, names))
                        .toList(),
                today.isAfter(duty.until())
                        ? null
                        : w.say("disputes.after.until", w.dateLong(duty.until())),
                duty.asks(table.side(), today),
                Stream.of(KeptAct.How.values())
                        .filter(how -> duty.may(table.side(), how, today))
                        .map(
                                how ->
                                        new FollowUpPage.Say(
                                                how.code(),
                                                w.say("disputes.after.say." + how.code())))
                        .toList());
    }

    private static String word(KeptAct.Word word, Names names) {
        Words w = names.w();
        return w.say(
                "disputes.after.word." + word.how().code(),
                names.of(word.by()),
                w.dateTime(word.at()));
    }

    private static Status status(Fulfilment.State state, Words w) {
        Status said = Status.of(w.say("disputes.after.state." + state.code()), tone(state));
        return state == Fulfilment.State.KEPT ? said.withIcon("check") : said;
    }

    private static Tone tone(Fulfilment.State state) {
        return switch (state) {
            case COMING -> Tone.INFO;
            case KEPT -> Tone.GOOD;
            case PART, UNSAID -> Tone.WARN;
            case NOT, DISPUTED -> Tone.BAD;
        };
    }

    private List<String> ended(@Nullable Fulfilment kept, boolean apart, Words w) {
        List<String> ended = new ArrayList<>();
        if (apart) {
            ended.add(w.say("disputes.after.talk.apart"));
        } else if (kept != null) {
            boolean over = kept.talkClosed() || days.today().isAfter(kept.talkUntil());
            ended.add(
                    w.say(
                            over ? "disputes.after.talk.over" : "disputes.after.talk.open",
                            w.dateLong(kept.talkUntil())));
        }
        return ended;
    }
}
