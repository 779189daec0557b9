package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Door;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.web.AccountPaths;
import org.parvis.portal.spi.AccountLinks;
import org.parvis.portal.spi.ActingSource;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskCards;
import org.parvis.portal.spi.DeskPart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lays the desk of somebody: what each module puts there, read in one transaction. */
@Component
class Desks {
    private final OwnAccount own;
    private final SingletonSupplier<List<DeskCards>> cards;
    private final SingletonSupplier<List<AccountLinks>> links;
    private final SingletonSupplier<ActingSource> acting;

    Desks(
            OwnAccount own,
            ObjectProvider<DeskCards> cards,
            ObjectProvider<AccountLinks> links,
            ObjectProvider<ActingSource> acting) {
        this.own = own;
        this.cards = SingletonSupplier.of(() -> cards.orderedStream().toList());
        this.links = SingletonSupplier.of(() -> links.orderedStream().toList());
        this.acting = SingletonSupplier.ofNullable(acting::getIfAvailable);
    }

    /** Of whoever makes the request; nothing when their account is no more. */
    Optional<DeskPage> page(HttpServletRequest request, boolean saved, Words w) {
        ActingSource source = acting.get();
        Desk.Other other = source == null ? null : source.other(request);
        return own.reading(
                        request,
                        account -> {
                            Desk desk = new Desk(account.id(), account.email(), other);
                            return new Laid(account.name(), desk, part(desk, w));
                        })
                .map(laid -> page(laid, source, saved, w));
    }

    /** What stands on the desk of somebody of that name. */
    private record Laid(String name, Desk desk, DeskPart part) {}

    private DeskPart part(Desk desk, Words w) {
        return cards.obtain().stream()
                .map(module -> module.part(desk, w))
                .reduce(DeskPart.NOTHING, DeskPart::and);
    }

    private DeskPage page(Laid laid, @Nullable ActingSource source, boolean saved, Words w) {
        Desk desk = laid.desk();
        DeskPart part = laid.part();
        Desk.Other other = desk.other();
        List<Door> doors = source == null ? List.of() : DeskPage.doors(desk, part, source, w);
        return new DeskPage(
                other == null ? w.say("identity.account.hello", laid.name()) : other.name(),
                DeskPage.lead(part, w),
                part,
                doors,
                DeskPage.elsewhere(part),
                links(desk, w),
                other == null,
                saved);
    }

    private List<Link> links(Desk desk, Words w) {
        List<Link> all =
                new ArrayList<>(
                        links.obtain().stream().flatMap(l -> l.links(desk, w).stream()).toList());
        if (desk.other() == null) {
            all.addFirst(
                    Link.to(w.say("identity.account.about"), AccountPaths.profile(w.lang()))
                            .withIcon("document"));
            all.add(
                    Link.to(w.say("identity.calendar.title"), AccountPaths.calendar(w.lang()))
                            .withIcon("calendar"));
            all.add(
                    Link.to(w.say("identity.account.security"), AccountPaths.security(w.lang()))
                            .withIcon("lock"));
        }
        return all;
    }
}
