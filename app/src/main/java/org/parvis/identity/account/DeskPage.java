package org.parvis.identity.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Door;
import org.parvis.ds.DraftCard;
import org.parvis.ds.InboxLine;
import org.parvis.ds.Link;
import org.parvis.ds.ToDo;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.portal.spi.ActingSource;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskPart;

/**
 * The home of an account: what waits first, then files, messages and the rest, of one person or
 * business and nobody else.
 *
 * @param hello whose desk it is
 * @param doors of those for whom one may act; none for whoever acts for nobody
 * @param elsewhere where all of them are, when there are more doors than are shown
 * @param saved whether one comes from changing one's own account
 */
record DeskPage(
        String hello,
        String lead,
        DeskPart part,
        List<Door> doors,
        @Nullable Link elsewhere,
        List<Link> links,
        boolean own,
        boolean saved) {
    /** One's own and those of others, under the header. */
    private static final int DOORS = 6;

    private static final Comparator<ToDo> NEAREST =
            Comparator.comparing(ToDo::by, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(ToDo::since);

    /** What waits, the nearest first, whichever module says so. */
    List<ToDo> toDo() {
        return part.toDo().stream().sorted(NEAREST).toList();
    }

    /** What came, the latest first. */
    List<InboxLine> told() {
        return part.told().shown().stream()
                .sorted(Comparator.comparing(InboxLine::at).reversed())
                .toList();
    }

    /** What was begun, the latest first: one resumes what one left last. */
    List<DraftCard> drafts() {
        return part.drafts().shown().stream()
                .sorted(Comparator.comparing(DraftCard::saved).reversed())
                .toList();
    }

    /** Whether there is nothing yet, so that the page says what one can do. */
    boolean bare() {
        return part.toDo().isEmpty()
                && part.files().shown().isEmpty()
                && part.drafts().shown().isEmpty();
    }

    /** What one may begin or find from here. */
    List<Link> begin(Words w) {
        boolean fr = w.lang().equals("fr");
        Link services =
                Link.to(w.say("identity.account.services"), fr ? "/fr/services" : "/en/services")
                        .withIcon("search");
        return own
                ? List.of(
                        Link.to(
                                        w.say("identity.account.drafts"),
                                        fr ? "/fr/compte/brouillons" : "/en/account/drafts")
                                .withIcon("document"),
                        services,
                        Link.to(w.say("identity.account.track"), fr ? "/fr/suivi" : "/en/track")
                                .withIcon("clock"))
                : List.of(services);
    }

    /** What waits in one sentence, and until when. */
    static String lead(DeskPart part, Words w) {
        int all = part.toDo().size() + part.more();
        ToDo first = part.toDo().stream().min(NEAREST).orElse(null);
        if (first == null) {
            return w.say("identity.desk.nothing");
        }
        LocalDate by = first.by();
        return by == null
                ? w.say("identity.desk.waits", all)
                : w.say("identity.desk.waitsUntil", all, w.dayMonth(by));
    }

    /** Oneself, whom one acts for now, then those where something waits. */
    static List<Door> doors(Desk desk, DeskPart part, ActingSource acting, Words w) {
        List<Desk.Other> others = part.others().shown();
        Desk.Other now = desk.other();
        if (others.isEmpty() && now == null) {
            return List.of();
        }
        int here = part.toDo().size() + part.more();
        List<Door> doors = new ArrayList<>();
        doors.add(
                new Door(
                        null,
                        now == null ? here : waiting(part, Ids.NIL),
                        acting.through(null, w),
                        now == null));
        if (now != null) {
            doors.add(new Door(now.name(), here, acting.through(now, w), true));
        }
        others.stream()
                .filter(other -> now == null || !other.mandate().equals(now.mandate()))
                .sorted(Comparator.comparing(other -> -waiting(part, other.mandate())))
                .limit(DOORS - doors.size())
                .map(
                        other ->
                                new Door(
                                        other.name(),
                                        waiting(part, other.mandate()),
                                        acting.through(other, w),
                                        false))
                .forEach(doors::add);
        return doors;
    }

    /** Where all doors are, when there are more than stand under the header. */
    static @Nullable Link elsewhere(DeskPart part) {
        return part.others().shown().size() < DOORS ? null : part.others().all();
    }

    private static int waiting(DeskPart part, UUID mandate) {
        return part.waiting().getOrDefault(mandate, 0);
    }
}
