package org.parvis.disputes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What those who sit at a table do there. What is refused changes nothing, and says why. */
@Component
public class Disputes {
    private final FileActs acts;
    private final DisputeKinds own;
    private final FileParties parties;
    private final FileContents contents;
    private final FileScenes entries;
    private final Scenes scenes;
    private final DisputePrograms programs;
    private final DisputeDays days;

    Disputes(
            FileActs acts,
            DisputeKinds own,
            FileParties parties,
            FileContents contents,
            FileScenes entries,
            Scenes scenes,
            DisputePrograms programs,
            DisputeDays days) {
        this.acts = acts;
        this.own = own;
        this.parties = parties;
        this.contents = contents;
        this.entries = entries;
        this.scenes = scenes;
        this.programs = programs;
        this.days = days;
    }

    /**
     * Somebody at a table, and how it stands to their eyes.
     *
     * @param by who they are there
     * @param reference of the file
     */
    public record Place(
            PartyEntry entry, By by, String reference, DisputeProgram program, Dispute dispute) {
        public Side side() {
            return by.side();
        }
    }

    /** Whoever stands in a file that is a dispute; for others there is no such page. */
    public Place place(PartyEntry entry) {
        int number =
                scenes.reading(
                        entries.reading(entry.who(), entry.file()),
                        sql ->
                                sql.sql("select current_setting('parvis.party')::int")
                                        .query(Integer.class)
                                        .single());
        FileContents.Contents file =
                contents.of(new FileActs.Program(), entry.file()).orElseThrow(Disputes::absent);
        return new Place(
                entry,
                new By(number, side(entry, number).orElseThrow(Disputes::absent)),
                file.reference(),
                programs.of(file.service()).orElseThrow(Disputes::absent),
                Dispute.of(acts.said(own, entry.who(), entry.file())));
    }

    private Optional<Side> side(PartyEntry entry, int number) {
        return number == FileParties.PERSON
                ? Optional.of(Side.CONSUMER)
                : parties.of(own, entry.file()).stream()
                        .filter(party -> party.number() == number && party.here())
                        .findFirst()
                        .flatMap(party -> Side.of(party.side()));
    }

    public static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Notes that the merchant opened it, the first time that they do; whether it was now. */
    public boolean seen(Place place) {
        return place.side() == Side.MERCHANT
                && place.dispute().seen().isEmpty()
                && write(place, new DisputeAct.Seen(place.by().party(), days.now()))
                        instanceof Outcome.Ok<Integer>;
    }

    /** Takes an offer of the other side whole; of two at once one is refused. */
    public Outcome<Integer> accept(Place place, UUID id) {
        DisputeAct.Offered offer =
                place.dispute()
                        .offer(id)
                        .filter(one -> place.side().other().equals(Optional.of(one.by().side())))
                        .orElse(null);
        if (offer == null) {
            return Outcome.refused("disputes.refused.offer");
        }
        if (days.today().isAfter(offer.until())) {
            return Outcome.refused("disputes.refused.expired", offer.until());
        }
        return write(place, new DisputeAct.Accepted(id, place.by(), offer.terms(), days.now()));
    }

    /** Signs what was accepted, if it still is that. */
    public Outcome<Integer> sign(Place place, UUID offer, String name) {
        boolean same =
                place.dispute()
                        .accepted()
                        .map(DisputeAct.Accepted::offer)
                        .equals(Optional.of(offer));
        Optional<Instant> cooling = place.program().care().cooling(place.dispute(), days.now());
        if (same && cooling.isPresent()) {
            return Outcome.refused("disputes.refused.cooling", cooling.get());
        }
        boolean again = place.dispute().signatures().has(place.side());
        return !same || again || place.side() == Side.MEDIATOR
                ? Outcome.refused("disputes.refused.moved")
                : write(place, new DisputeAct.Signed(place.by(), name, offer, days.now()));
    }

    /** Takes time before signing: each side once in a dispute. */
    public Outcome<Integer> slow(Place place) {
        return slows(place)
                ? write(place, new DisputeAct.Slowed(place.by(), days.now()))
                : Outcome.refused("disputes.refused.slow");
    }

    /** Whether that side may still take time: what it signed, it signed. */
    public boolean slows(Place place) {
        Dispute dispute = place.dispute();
        return place.side() != Side.MEDIATOR
                && dispute.stage() == Dispute.Stage.SIGNING
                && !dispute.signatures().has(place.side())
                && dispute.slowed().stream().noneMatch(it -> it.by().side() == place.side());
    }

    /** Does not sign: the table is open again. */
    public Outcome<Integer> unsign(Place place, String why) {
        return place.side() == Side.MEDIATOR || place.dispute().signatures().both()
                ? Outcome.refused("disputes.refused.moved")
                : write(place, new DisputeAct.Unsigned(place.by(), why, days.now()));
    }

    /**
     * Speaks to all; after an agreement so long as the programme says, after another end no more.
     */
    public Outcome<Integer> say(Place place, String text) {
        return talks(place)
                ? write(place, new DisputeAct.Spoken(place.by(), text, days.now()))
                : Outcome.refused("disputes.refused.over");
    }

    /** Whether one may still write to the table. */
    public boolean talks(Place place) {
        Dispute dispute = place.dispute();
        return !dispute.stage().over()
                || dispute.agreed()
                        .map(place.program().after()::talkUntil)
                        .filter(until -> !dispute.talkClosed() && !days.today().isAfter(until))
                        .isPresent();
    }

    /** Speaks in private: a side to the mediator, the mediator to that side. */
    public Outcome<Integer> confide(Place place, Side room, String text) {
        boolean own = room == place.side() || place.side() == Side.MEDIATOR;
        int mediator = place.dispute().mediator().map(AttendanceAct.Drawn::party).orElse(0);
        return !own || mediator == 0 || room == Side.MEDIATOR
                ? Outcome.refused("disputes.refused.moved")
                : write(
                        place,
                        new DisputeAct.Confided(room, mediator, place.by(), text, days.now()));
    }

    /** Asks for a mediator; whoever asks second has asked too. */
    public Outcome<Integer> mediate(Place place) {
        return place.side() == Side.MEDIATOR || place.dispute().asked().isPresent()
                ? Outcome.refused("disputes.refused.asked")
                : write(place, new DisputeAct.MediationAsked(place.by(), days.now()));
    }

    /** Ends it without an agreement; a merchant who never offered declines. */
    public Outcome<Integer> end(Place place, String why) {
        boolean declines =
                place.side() == Side.MERCHANT && place.dispute().last(Side.MERCHANT).isEmpty();
        return write(
                place,
                declines
                        ? new DisputeAct.Declined(place.by(), why, days.now())
                        : new DisputeAct.Ended(place.by(), why, days.now()));
    }

    /**
     * Writes an act of theirs. What another did meanwhile comes first, and nothing of this is
     * written then.
     */
    public Outcome<Integer> write(Place place, Payload act) {
        return said(acts.write(own, place.entry().who(), place.entry().file(), act));
    }

    /** That another moved meanwhile, in words of a dispute. */
    static Outcome<Integer> said(Outcome<Integer> done) {
        return done instanceof Outcome.Refused<Integer>(Refusal why)
                        && why.key().equals("cases.refused.transition")
                ? Outcome.refused("disputes.refused.moved")
                : done;
    }
}
