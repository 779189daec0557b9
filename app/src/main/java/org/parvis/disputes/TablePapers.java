package org.parvis.disputes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        if (place.side() == Side.MEDIATOR || !place.program().offerDays().contains(valid)) {
            return Outcome.refused("disputes.refused.moved");
        }
        boolean stands =
                papers.isEmpty()
                        && place.dispute().standing(place.side(), days.today()).stream()
                                .anyMatch(made(place, terms, List.of(), valid)::saysTheSame);
        return stands
                ? Outcome.ok(place.dispute().offers().size())
                : written(place, papers, kept -> made(place, terms, kept, valid));
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

    /** Papers that prove what is asked, or answer it. */
    public Outcome<Integer> attach(Disputes.Place place, List<Arriving> papers) {
        return attaches(place)
                ? written(
                        place,
                        papers,
                        kept -> new DisputeAct.Attached(place.by(), kept, days.now()))
                : Outcome.refused("disputes.refused.moved");
    }

    private Outcome<Integer> written(
            Disputes.Place place, List<Arriving> papers, Function<List<Enclosure>, Payload> act) {
        if (papers.isEmpty()) {
            return disputes.write(place, act.apply(List.of()));
        }
        long there =
                place.dispute().papers().stream()
                        .filter(it -> it.by().side() == place.side())
                        .count();
        if (papers.size() > MOST_AT_ONCE) {
            return Outcome.refused("disputes.refused.papers", MOST_AT_ONCE);
        }
        if (there + papers.size() > MOST) {
            return Outcome.refused("disputes.refused.papersFull", MOST);
        }
        return Disputes.said(
                enclosures.write(
                        own,
                        place.entry().who(),
                        place.entry().file(),
                        TableAudiences.table(),
                        papers,
                        act));
    }

    /** A paper of the table; nothing for whoever does not read what is said there. */
    public Optional<DocumentContent> open(PartyEntry entry, UUID paper) {
        return enclosures.open(entry.who(), entry.file(), paper);
    }
}
