package org.parvis.disputes;

import java.util.List;
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
        return side == place.side() ? w.say("disputes.you") : name(side);
    }

    private String name(By who) {
        String own = place.dispute().name(who);
        if (own.isEmpty()) {
            return name(who.side());
        }
        if (place.dispute().mediators().contains(who.party()) && who.side() != Side.MEDIATOR) {
            return w.say("disputes.carried", of(who.side()), own);
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
        return place.dispute().mediator().isEmpty() || place.side() == Side.MEDIATOR
                ? across()
                : w.say("disputes.both", across(), name(Side.MEDIATOR));
    }
}
