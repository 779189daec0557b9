package org.parvis.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.Words;

/** How those at a table are called on a page of one of them. */
public record Names(Disputes.Place place, Words w) {
    /** « Vous » for whoever looks, the name for others: also for who stands on their side. */
    public String of(By who) {
        return mine(who) ? w.say("disputes.you") : name(who);
    }

    /** Whether it is whoever looks; what they carried for a side is that side's. */
    public boolean mine(By who) {
        return who.equals(place.by());
    }

    /** « Vous » for the side of whoever looks, the name for the other. */
    public String of(Side side) {
        return ours(side) ? w.say("disputes.you") : name(side);
    }

    /** Whether it is the side of whoever looks; who is beside it is no part of it. */
    public boolean ours(Side side) {
        return side == place.side() && !place.beside();
    }

    private String name(By who) {
        String own = place.dispute().name(who);
        if (own.isEmpty()) {
            return name(who.side());
        }
        if (place.dispute().mediators().contains(who.party()) && who.side() != Side.MEDIATOR) {
            return w.say("disputes.carried", of(who.side()), own);
        }
        if (Needs.beside(place.dispute(), who.party()).isPresent()) {
            return w.say("disputes.support.of", own, name(who.side()));
        }
        return who.side() == Side.MEDIATOR
                ? w.say("disputes.mediator.named", own)
                : w.say("disputes.of", own, name(who.side()));
    }

    /** Who mediates now, or the name of a side. */
    public String name(Side side) {
        return switch (side) {
            case CONSUMER, MERCHANT ->
                    place.dispute().claim().map(claim -> claim.name(side)).orElse("");
            case MEDIATOR ->
                    place.dispute()
                            .mediator()
                            .map(AttendanceAct.Drawn::name)
                            .map(name -> w.say("disputes.mediator.named", name))
                            .orElseGet(() -> w.say("disputes.mediator"));
        };
    }

    /** The side across the table; for a mediator, both. */
    public String across() {
        return place.side()
                .other()
                .map(this::name)
                .orElseGet(() -> w.say("disputes.both", name(Side.CONSUMER), name(Side.MERCHANT)));
    }

    /** Who signed, and when. */
    public List<String> signed(Signatures signatures) {
        return signatures.all().stream()
                .map(it -> w.say("disputes.signed.by", it.name(), w.dateTime(it.at())))
                .toList();
    }

    /** Who asked for a slower rhythm, and what it changes. */
    public List<String> rhythm() {
        return Pace.all(place.dispute())
                .map(
                        it ->
                                it.by().side() == place.side()
                                        ? w.say("disputes.rhythm.mine", it.days())
                                        : w.say(
                                                "disputes.rhythm.theirs",
                                                name(it.by().side()),
                                                it.days()))
                .toList();
    }

    /** Who reads what is said to all. */
    public String readers() {
        List<String> readers = new ArrayList<>();
        Stream.of(Side.CONSUMER, Side.MERCHANT)
                .filter(side -> !ours(side))
                .map(this::name)
                .forEach(readers::add);
        if (place.side() != Side.MEDIATOR && place.dispute().mediator().isPresent()) {
            readers.add(name(Side.MEDIATOR));
        }
        Needs.supports(place.dispute())
                .filter(it -> it.party() != place.by().party())
                .map(AttendanceAct.SupportCame::name)
                .forEach(readers::add);
        return listed(readers);
    }

    /** Before the last of several comes « et », before the others a comma. */
    private String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : w.say(
                        "disputes.both",
                        String.join(", ", names.subList(0, last)),
                        names.get(last));
    }

    /** Who is beside a side, and what they do there, for all at the table; and who was. */
    public List<String> supports() {
        return place.dispute()
                .all(AttendanceAct.SupportCame.class)
                .map(
                        it ->
                                Needs.gone(place.dispute(), it.party())
                                        .map(
                                                gone ->
                                                        w.say(
                                                                "disputes.support.gone",
                                                                it.name(),
                                                                name(it.side()),
                                                                w.dateTime(gone.at())))
                                        .orElseGet(
                                                () ->
                                                        w.say(
                                                                it.writes()
                                                                        ? "disputes.support.writes"
                                                                        : "disputes.support.reads",
                                                                it.name(),
                                                                name(it.side()),
                                                                w.dateTime(it.at()))))
                .toList();
    }
}
