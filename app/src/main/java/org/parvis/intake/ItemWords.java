package org.parvis.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Says in words what an item is. */
@Component
class ItemWords {
    private final Catalogue catalogue;
    private final Organizations organizations;

    ItemWords(Catalogue catalogue, Organizations organizations) {
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    /** What it seems to be: a request for a service, something for a file, or nobody knows yet. */
    String what(Item item, Words w) {
        return switch (item.kind()) {
            case UNINDEXED -> w.say("intake.item.unindexed");
            case REQUEST, FORM -> service(item, w).orElseGet(() -> w.say("intake.item.unindexed"));
            case FILE -> w.say("intake.item.file", String.valueOf(item.reference()));
        };
    }

    Optional<String> service(Item item, Words w) {
        return Optional.ofNullable(item.service())
                .flatMap(catalogue::service)
                .map(service -> service.name().in(w.lang()));
    }

    String channel(Item item, Words w) {
        String channel = item.channel();
        return w.say(channel == null ? "intake.channel.unknown" : "intake.channel." + channel);
    }

    String unit(Item item, Words w) {
        return unit(item.home(), item.unit(), w);
    }

    String unit(Home home, @Nullable String code, Words w) {
        return organizations
                .byHome(home)
                .flatMap(body -> body.unit(code))
                .map(Organization.Unit::name)
                .map(name -> name.in(w.lang()))
                .orElseGet(() -> w.say("intake.unit.none"));
    }

    /** The legal date and why, once its arrival is said. */
    String legal(Item item, Words w) {
        Item.Arrival said = item.said();
        if (said == null) {
            return w.say("intake.legal.unsaid");
        }
        return w.say(
                "intake.legal",
                w.dateLong(said.legalOn()),
                w.say("intake.reason." + said.reason()),
                channel(item, w));
    }

    ServiceRow row(Item item, Words w) {
        String pages = w.say("intake.item.pages", item.pages());
        String note = item.note();
        return new ServiceRow(
                what(item, w),
                ArrivalPaths.item(w, item.id()),
                w.say("intake.item.state." + item.state().code()),
                note == null ? pages : pages + " · " + w.say("intake.note." + note));
    }
}
