package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.parvis.cases.spi.FileEnclosures;
import org.parvis.cases.spi.FileEnclosures.Arriving;
import org.parvis.cases.spi.FileEnclosures.Enclosure;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.cases.spi.Payload;
import org.parvis.documents.DocumentContent;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * What a side puts before all who sit there: an offer, papers. Papers are of the table, as the act
 * that brings them: the body reads neither them nor their names.
 */
@Component
public class TablePapers {
    /** How many papers come at once. */
    public static final int MOST_AT_ONCE = 5;

    /** How many of one side. */
    public static final int MOST = 50;

    private final Disputes disputes;
    private final FileEnclosures enclosures;
    private final DisputeKinds own;
    private final DisputeDays days;

    TablePapers(Disputes disputes, FileEnclosures enclosures, DisputeKinds own, DisputeDays days) {
        this.disputes = disputes;
        this.enclosures = enclosures;
        this.own = own;
        this.days = days;
    }

    /** An offer that stands for so many days; the same once more, while it stands, is that one. */
    public Outcome<Integer> offer(
            Disputes.Place place, List<Promise> terms, List<Arriving> papers, int valid) {
        return written(place, papers, (now, kept) -> offered(now, terms, kept, valid));
    }

    private Outcome<Payload> offered(
            Disputes.Place now, List<Promise> terms, List<Enclosure> papers, int valid) {
        if (Safety.parted(now)) {
            return Disputes.APART;
        }
        return now.side() == Side.MEDIATOR || !now.program().offerDays().contains(valid)
                ? Disputes.MOVED
                : once(now, made(now, now.by(), terms, papers, valid));
    }

    /**
     * An offer of one side that whoever mediates carries to the other, once both are apart.
     *
     * @param from whose offer it is
     */
    public Outcome<Integer> carry(Disputes.Place place, Side from, List<Promise> terms, int valid) {
        return disputes.write(
                place,
                now ->
                        carries(now)
                                        && from != Side.MEDIATOR
                                        && now.program().offerDays().contains(valid)
                                ? once(now, carried(now, from, terms, valid))
                                : Disputes.MOVED);
    }

    private DisputeAct.Offered carried(
            Disputes.Place now, Side from, List<Promise> terms, int valid) {
        return made(now, new By(now.by().party(), from), terms, List.of(), valid);
    }

    /** Whether whoever looks carries offers from one side to the other. */
    public static boolean carries(Disputes.Place place) {
        return place.side() == Side.MEDIATOR && Safety.apart(place.dispute());
    }

    private Outcome<Payload> once(Disputes.Place now, DisputeAct.Offered offer) {
        return now.dispute().standing(offer.by().side(), days.today()).stream()
                        .anyMatch(offer::saysTheSame)
                ? Disputes.TWICE
                : Outcome.ok(offer);
    }

    private DisputeAct.Offered made(
            Disputes.Place place, By by, List<Promise> terms, List<Enclosure> papers, int valid) {
        return new DisputeAct.Offered(
                Ids.next(), by, terms, papers, Pace.stands(place, valid, days), days.now());
    }

    /** Whether whoever looks may put papers before all. */
    public static boolean attaches(Disputes.Place place) {
        return place.party()
                && !Safety.apart(place.dispute())
                && place.dispute().claim().isPresent()
                && !place.dispute().stage().over();
    }

    /** Papers that prove what is asked, or answer it; the same once more are there already. */
    public Outcome<Integer> attach(Disputes.Place place, List<Arriving> papers) {
        return written(place, papers, this::attached);
    }

    private Outcome<Payload> attached(Disputes.Place now, List<Enclosure> papers) {
        if (!attaches(now)) {
            return Safety.parted(now) ? Disputes.APART : Disputes.MOVED;
        }
        List<Enclosure> there = papers(now).map(Dispute.Paper::it).toList();
        return ActReading.contents(there).containsAll(ActReading.contents(papers))
                ? Disputes.TWICE
                : Outcome.ok(new DisputeAct.Attached(now.by(), papers, days.now()));
    }

    /** Those of their side. */
    private static Stream<Dispute.Paper> papers(Disputes.Place now) {
        return now.dispute().papers().stream().filter(it -> it.by().side() == now.side());
    }

    private Outcome<Integer> written(
            Disputes.Place place,
            List<Arriving> papers,
            BiFunction<Disputes.Place, List<Enclosure>, Outcome<Payload>> act) {
        if (place.beside()) {
            return Outcome.refused("disputes.refused.support");
        }
        if (papers.isEmpty()) {
            return disputes.write(place, now -> act.apply(now, List.of()));
        }
        if (papers.size() > MOST_AT_ONCE) {
            return Outcome.refused("disputes.refused.papers", MOST_AT_ONCE);
        }
        return Disputes.answered(
                enclosures.write(
                        own,
                        place.entry().who(),
                        place.entry().file(),
                        TableAudiences.table(),
                        papers,
                        (said, kept) -> notFull(place.now(said), kept, act)));
    }

    private static Outcome<Payload> notFull(
            Disputes.Place now,
            List<Enclosure> papers,
            BiFunction<Disputes.Place, List<Enclosure>, Outcome<Payload>> act) {
        return act.apply(now, papers)
                .then(
                        said ->
                                papers(now).count() + papers.size() > MOST
                                        ? Outcome.refused("disputes.refused.papersFull", MOST)
                                        : Outcome.ok(said));
    }

    /** A paper of the table; nothing for whoever does not read what is said there. */
    public Optional<DocumentContent> open(PartyEntry entry, UUID paper) {
        return enclosures.open(entry.who(), entry.file(), paper);
    }
}
