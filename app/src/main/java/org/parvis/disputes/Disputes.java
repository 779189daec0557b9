package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/**
 * Those who sit at a table, as it stands to their eyes, and what they do there. What is refused
 * changes nothing, and says why.
 */
@Component
public class Disputes {
    /** What stands there already: it is not written again, and whoever sent it twice is done. */
    public static final Outcome<Payload> TWICE = Outcome.refused("disputes.refused.twice");

    /** Nothing passes directly from one side to the other any more. */
    static final Outcome<Payload> APART = Outcome.refused("disputes.refused.apart");

    static final Outcome<Payload> MOVED = Outcome.refused("disputes.refused.moved");

    /** Whom a side trusts does nothing there in its place. */
    static final Outcome<Payload> SUPPORTS = Outcome.refused("disputes.refused.support");

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

        /** Whether they stand beside that side: they read what it reads, and do nothing for it. */
        public boolean beside() {
            return Needs.beside(dispute, by.party()).isPresent();
        }

        /** Whether they are one of the two sides themselves, and do things there for it. */
        public boolean party() {
            return side() != Side.MEDIATOR && !beside();
        }

        /** The same somebody, once that is said there. */
        Place now(List<Payload> said) {
            return new Place(entry, by, reference, program, Dispute.of(said));
        }
    }

    /**
     * One of the sides, or who mediates, in a file that is a dispute: they alone do things there.
     * For others there is no such page, also for whom a side trusts.
     */
    public Place place(PartyEntry entry) {
        return place(entry, false);
    }

    /** The same, and whom a side trusts: what is for reading. */
    public Place reading(PartyEntry entry) {
        return place(entry, true);
    }

    private Place place(PartyEntry entry, boolean others) {
        int number =
                scenes.reading(
                        entries.reading(entry.who(), entry.file()),
                        sql ->
                                sql.sql("select current_setting('parvis.party')::int")
                                        .query(Integer.class)
                                        .single());
        FileContents.Contents file =
                contents.of(new FileActs.Program(), entry.file()).orElseThrow(Disputes::absent);
        Side side =
                standing(entry, number)
                        .filter(it -> others || !it.beside())
                        .map(Side.Standing::side)
                        .orElseThrow(Disputes::absent);
        return new Place(
                entry,
                new By(number, side),
                file.reference(),
                programs.of(file.service()).orElseThrow(Disputes::absent),
                Dispute.of(acts.said(own, entry.who(), entry.file())));
    }

    private Optional<Side.Standing> standing(PartyEntry entry, int number) {
        return number == FileParties.PERSON
                ? Optional.of(Side.CONSUMER.own())
                : parties.of(own, entry.file()).stream()
                        .filter(party -> party.number() == number && party.here())
                        .findFirst()
                        .flatMap(party -> Side.Standing.of(party.side()));
    }

    public static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Notes that the merchant opened it, the first time; whether it is noted since they came. */
    public boolean seen(Place place) {
        return unseen(place)
                && write(
                                place,
                                now ->
                                        unseen(now)
                                                ? Outcome.ok(
                                                        new DisputeAct.Seen(
                                                                now.by().party(), days.now()))
                                                : TWICE)
                        instanceof Outcome.Ok<Integer>;
    }

    private static boolean unseen(Place place) {
        return place.side() == Side.MERCHANT && place.dispute().seen().isEmpty();
    }

    /** Asks for a mediator; whoever asks second has asked too. */
    public Outcome<Integer> mediate(Place place) {
        return write(
                place,
                now ->
                        now.side() == Side.MEDIATOR
                                        || now.dispute().asked().isPresent()
                                        || Safety.apart(now.dispute())
                                ? Outcome.refused("disputes.refused.asked")
                                : Outcome.ok(new DisputeAct.MediationAsked(now.by(), days.now())));
    }

    /** Ends it without an agreement; a merchant who never offered declines. */
    public Outcome<Integer> end(Place place, String why) {
        return write(place, now -> Safety.parted(now) ? APART : Outcome.ok(ended(now, why)));
    }

    private Payload ended(Place now, String why) {
        return now.side() == Side.MERCHANT && now.dispute().last(Side.MERCHANT).isEmpty()
                ? new DisputeAct.Declined(now.by(), why, days.now())
                : new DisputeAct.Ended(now.by(), why, days.now());
    }

    /**
     * Writes an act of theirs, by how the table stands once nobody else can move there. What
     * another did meanwhile comes first, and nothing of what is refused is written.
     */
    public Outcome<Integer> write(Place place, Function<Place, Outcome<Payload>> act) {
        return written(place, now -> now.beside() ? SUPPORTS : act.apply(now));
    }

    /** The same, also for whom a side trusts. */
    Outcome<Integer> written(Place place, Function<Place, Outcome<Payload>> act) {
        return answered(
                acts.write(
                        own,
                        place.entry().who(),
                        place.entry().file(),
                        said -> act.apply(place.now(said))));
    }

    /** What came a second time is done, and that another moved is said in words of a dispute. */
    static Outcome<Integer> answered(Outcome<Integer> done) {
        return switch (done instanceof Outcome.Refused<Integer>(Refusal why) ? why.key() : "") {
            case "disputes.refused.twice" -> Outcome.ok(0);
            case "cases.refused.transition" -> Outcome.refused("disputes.refused.moved");
            default -> done;
        };
    }
}
