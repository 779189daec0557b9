package org.parvis.disputes.table;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.By;
import org.parvis.disputes.Care;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableTalk;
import org.parvis.disputes.effects.Attendance;
import org.parvis.disputes.effects.Readdressing;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Draws a table for one of those who sit there. */
@Component
class TableView {
    private final TableTalk said;
    private final DisputeDays days;
    private final Invited invited;
    private final OffersView offers;
    private final WritingView stay;

    TableView(
            TableTalk said,
            DisputeDays days,
            Invited invited,
            OffersView offers,
            WritingView stay) {
        this.said = said;
        this.days = days;
        this.invited = invited;
        this.offers = offers;
        this.stay = stay;
    }

    /** A page on which nothing was typed yet, but for what a firm kept and chose. */
    TablePage.Answered begun(Disputes.Place place, String template, HttpServletRequest request) {
        return TablePage.Answered.NOTHING.with(offers.begun(place, template, request));
    }

    TablePage page(Disputes.Place place, TablePage.Answered answered, Words w) {
        Names names = new Names(place, w);
        TalkView talk = new TalkView(names);
        boolean begun = place.dispute().claim().isPresent();
        return new TablePage(
                head(place, names, w),
                turn(place, names, w),
                asked(place.dispute(), w),
                offers.of(place, names, answered.offer()),
                new PapersView(names).page(),
                stay.of(place, names, w),
                talk.mediation(),
                talk.table(begun && said.talks(place)),
                team(place, names),
                end(place, w),
                invited.facts(place, w),
                names.supports(),
                Readdressing.may(place),
                needs(place, w),
                place.side() != Side.MEDIATOR,
                answered);
    }

    private static TablePage.Head head(Disputes.Place place, Names names, Words w) {
        String reference = place.reference();
        return new TablePage.Head(
                place.dispute().claim().isEmpty()
                        ? w.say("disputes.title.new")
                        : w.say("disputes.title", names.across()),
                reference,
                DisputePaths.table(reference, w),
                place.side() == Side.CONSUMER ? DisputePaths.file(reference, w) : null,
                Safety.presses(place));
    }

    private TablePage.Turn turn(Disputes.Place place, Names names, Words w) {
        TableTurn turn = new TableTurn(place, names, days, w);
        Dispute dispute = place.dispute();
        return new TablePage.Turn(
                turn.mine(),
                turn.headline(),
                turn.stones(),
                turn.clock(),
                turn.says(),
                way(names),
                dispute.agreed().isPresent() ? DisputePaths.agreement(place.reference(), w) : null,
                dispute.stage().over() ? DisputePaths.after(place.reference(), w) : null);
    }

    /** To the private talk, which stands far below: for who mediates, with whom waits for them. */
    private static @Nullable Link way(Names names) {
        Disputes.Place place = names.place();
        Dispute dispute = place.dispute();
        if (dispute.mediator().isEmpty() || dispute.stage().over()) {
            return null;
        }
        if (place.side() != Side.MEDIATOR) {
            return way("disputes.room.talk", names.name(Side.MEDIATOR), place.side(), names);
        }
        return dispute.confiding()
                .map(side -> way("disputes.room.answer", names.name(side), side, names))
                .orElse(null);
    }

    private static Link way(String key, String with, Side room, Names names) {
        return Link.to(names.w().say(key, with), "#private-" + room.code());
    }

    static TablePage.Asked asked(Dispute dispute, Words w) {
        return dispute.claim()
                .map(claim -> new TablePage.Asked(ClaimRows.of(claim, w), claim.problem()))
                .orElse(TablePage.Asked.NOTHING);
    }

    private static TablePage.@Nullable Team team(Disputes.Place place, Names names) {
        if (place.side() != Side.MERCHANT || place.dispute().stage().over()) {
            return null;
        }
        return new TablePage.Team(
                place.dispute().agents().keySet().stream()
                        .map(party -> names.of(new By(party, Side.MERCHANT)))
                        .toList(),
                !place.dispute().name(place.by()).isEmpty(),
                Attendance.invites(place),
                Attendance.leaves(place));
    }

    /** Sides ask; whoever mediates answers what waits. */
    private static @Nullable String needs(Disputes.Place place, Words w) {
        Care care = place.program().care();
        if (place.side() == Side.MEDIATOR && care.interpreting().isEmpty() && care.slower() == null
                || place.dispute().claim().isEmpty()
                || place.dispute().stage().over()) {
            return null;
        }
        return w.say(
                place.side() == Side.MEDIATOR
                        ? "disputes.needs.open.mediator"
                        : "disputes.needs.open");
    }

    private static @Nullable String end(Disputes.Place place, Words w) {
        Dispute dispute = place.dispute();
        if (dispute.claim().isEmpty()
                || dispute.stage().over()
                || Safety.parted(place)
                || dispute.stage() == Dispute.Stage.SIGNING) {
            return null;
        }
        boolean declines = place.side() == Side.MERCHANT && dispute.last(Side.MERCHANT).isEmpty();
        return w.say(declines ? "disputes.end.decline" : "disputes.end");
    }
}
