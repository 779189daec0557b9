package org.parvis.disputes.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Promise;
import org.parvis.disputes.PromiseWords;
import org.parvis.disputes.Side;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Draws a table for one of those who sit there. */
@Component
class TableView {
    private final Disputes disputes;
    private final DisputeDays days;
    private final Invited invited;
    private final WritingView stay;

    TableView(Disputes disputes, DisputeDays days, Invited invited, WritingView stay) {
        this.stay = stay;
        this.disputes = disputes;
        this.days = days;
        this.invited = invited;
    }

    /** What was typed and refused comes back as it was. */
    record Answered(TypedOffer offer, TablePage.Typed words, List<FieldError> errors) {
        static final Answered NOTHING =
                new Answered(TypedOffer.NOTHING, TablePage.Typed.NOTHING, List.of());
    }

    TablePage page(Disputes.Place place, Answered answered, Words w) {
        Dispute dispute = place.dispute();
        Names names = new Names(place, w);
        TableTurn turn = new TableTurn(place, names, days, w);
        OfferCards offers = new OfferCards(place, names, days.today(), w);
        Claim claim = dispute.claim().orElse(null);
        return new TablePage(
                claim == null
                        ? w.say("disputes.title.new")
                        : w.say("disputes.title", names.across()),
                place.reference(),
                turn.mine(),
                turn.headline(),
                turn.stones(),
                turn.clock(),
                turn.says(),
                claim == null ? List.of() : ClaimRows.of(claim, w),
                claim == null ? "" : claim.problem(),
                Corridor.of(place, names, days, w).orElse(null),
                Points.of(place, names, w).orElse(null),
                offers.now(),
                offers.before(),
                form(place, answered.offer(), w),
                signing(place, claim, names, w),
                dispute.agreed().isPresent() ? DisputePaths.agreement(place.reference(), w) : null,
                dispute.stage().over() ? DisputePaths.after(place.reference(), w) : null,
                stay.of(place, names, w),
                mediation(dispute, w),
                mediates(place),
                rooms(place, names, w),
                dispute.table().stream().map(line -> line(line, names, w)).toList(),
                w.say("disputes.readers.table", names.readers()),
                claim != null && disputes.talks(place),
                end(place, w),
                invited.facts(place, w),
                DisputePaths.table(place.reference(), w),
                place.side() == Side.CONSUMER ? DisputePaths.file(place.reference(), w) : null,
                answered.words(),
                answered.errors());
    }

    private TablePage.@Nullable Form form(Disputes.Place place, TypedOffer typed, Words w) {
        Dispute.Stage stage = place.dispute().stage();
        boolean may =
                place.side() != Side.MEDIATOR
                        && (stage == Dispute.Stage.INVITED
                                || stage == Dispute.Stage.SILENT
                                || stage == Dispute.Stage.NEGOTIATING);
        return may ? new TablePage.Form(typed, kinds(typed, w), valid(place, w)) : null;
    }

    private static List<Choice> kinds(TypedOffer typed, Words w) {
        return Stream.of(Promise.Kind.values())
                .filter(kind -> kind != Promise.Kind.PAY && kind != Promise.Kind.OTHER)
                .map(
                        kind ->
                                Choice.of(kind.code(), w.say("disputes.kind." + kind.code()))
                                        .checked(typed.kinds().contains(kind.code())))
                .toList();
    }

    private List<Choice> valid(Disputes.Place place, Words w) {
        return place.program().offerDays().stream()
                .map(
                        number ->
                                Choice.of(
                                        String.valueOf(number),
                                        w.say(
                                                "disputes.valid",
                                                number,
                                                w.date(days.last(place.program(), number)))))
                .toList();
    }

    private TablePage.@Nullable Signing signing(
            Disputes.Place place, @Nullable Claim claim, Names names, Words w) {
        DisputeAct.Accepted accepted = place.dispute().accepted().orElse(null);
        if (accepted == null || claim == null) {
            return null;
        }
        boolean leaves =
                place.dispute().stage() == Dispute.Stage.SIGNING
                        && place.side() != Side.MEDIATOR
                        && !place.dispute().signatures().both();
        return new TablePage.Signing(
                accepted.offer(),
                accepted.terms().stream().map(one -> PromiseWords.whole(one, claim, w)).toList(),
                names.signed(place.dispute().signatures()),
                leaves && signsNow(place),
                leaves,
                disputes.slows(place)
                        ? w.say("disputes.slow", place.program().care().slowHours())
                        : null);
    }

    /** Whether whoever looks has not signed, and the time to think is over. */
    private boolean signsNow(Disputes.Place place) {
        return !place.dispute().signatures().has(place.side())
                && place.program().care().cooling(place.dispute(), days.now()).isEmpty();
    }

    private static String mediation(Dispute dispute, Words w) {
        DisputeAct.Drawn drawn = dispute.drawn().orElse(null);
        if (drawn != null) {
            return drawn.name().isEmpty()
                    ? w.say("disputes.mediation.none")
                    : w.say("disputes.mediation.drawn", drawn.name(), w.date(drawn.on()));
        }
        return w.say(
                dispute.asked().isPresent()
                        ? "disputes.mediation.asked"
                        : "disputes.mediation.may");
    }

    private static boolean mediates(Disputes.Place place) {
        Dispute.Stage stage = place.dispute().stage();
        return place.side() != Side.MEDIATOR
                && place.dispute().asked().isEmpty()
                && (stage == Dispute.Stage.NEGOTIATING || stage == Dispute.Stage.SILENT);
    }

    private static List<TablePage.Room> rooms(Disputes.Place place, Names names, Words w) {
        Dispute dispute = place.dispute();
        if (dispute.mediator().isEmpty() || dispute.stage().over()) {
            return List.of();
        }
        if (place.side() != Side.MEDIATOR) {
            return List.of(room(place.side(), Side.MEDIATOR, names.across(), dispute, names, w));
        }
        return List.of(
                room(Side.CONSUMER, Side.CONSUMER, names.name(Side.MERCHANT), dispute, names, w),
                room(Side.MERCHANT, Side.MERCHANT, names.name(Side.CONSUMER), dispute, names, w));
    }

    private static TablePage.Room room(
            Side of, Side with, String outside, Dispute dispute, Names names, Words w) {
        return new TablePage.Room(
                of.code(),
                "room-" + of.code(),
                w.say("disputes.room", names.name(with)),
                w.say("disputes.room.readers", names.name(with), outside),
                dispute.room(of).stream().map(line -> line(line, names, w)).toList(),
                w.say("disputes.room.send", names.name(with)));
    }

    private static TablePage.Line line(Dispute.Line line, Names names, Words w) {
        return new TablePage.Line(
                names.of(line.by()),
                w.dateTime(line.at()),
                line.text(),
                names.mine(line.by()));
    }

    private static @Nullable String end(Disputes.Place place, Words w) {
        Dispute dispute = place.dispute();
        if (dispute.claim().isEmpty()
                || dispute.stage().over()
                || dispute.stage() == Dispute.Stage.SIGNING) {
            return null;
        }
        boolean declines = place.side() == Side.MERCHANT && dispute.last(Side.MERCHANT).isEmpty();
        return w.say(declines ? "disputes.end.decline" : "disputes.end");
    }
}
