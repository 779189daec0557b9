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
        if (now.side() == Side.MEDIATOR || !now.program().offerDays().contains(valid)) {
            return Disputes.MOVED;
        }
        DisputeAct.Offered offer = made(now, terms, papers, valid);
        return now.dispute().standing(now.side(), days.today()).stream()
                        .anyMatch(offer::saysTheSame)
                ? Disputes.TWICE
                : Outcome.ok(offer);
    }

    private DisputeAct.Offered made(
            Disputes.Place place, List<Promise> terms, List<Enclosure> papers, int valid) {
        return new DisputeAct.Offered(
                Ids.next(),
                place.by(),
                terms,
                papers,
                days.last(place.program(), valid),
                days.now());
    }

    /** Whether whoever looks may put papers before all. */
    public static boolean attaches(Disputes.Place place) {
        return place.side() != Side.MEDIATOR
                && place.dispute().claim().isPresent()
                && !place.dispute().stage().over();
    }

    /** Papers that prove what is asked, or answer it; the same once more are there already. */
    public Outcome<Integer> attach(Disputes.Place place, List<Arriving> papers) {
        return written(place, papers, this::attached);
    }

    private Outcome<Payload> attached(Disputes.Place now, List<Enclosure> papers) {
        if (!attaches(now)) {
            return Disputes.MOVED;
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
