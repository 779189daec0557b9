package org.parvis.catalogue.bodies;

import gg.jte.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.spi.BodyFacts;
import org.parvis.catalogue.spi.BodyWords;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The public bodies, each with its services and all names it ever had; one that ceased says which
 * one answers in its place.
 */
@Controller
class BodyPages {
    private final Organizations organizations;
    private final Catalogue catalogue;
    private final ObjectProvider<BodyFacts> facts;
    private final ObjectProvider<BodyWords> words;

    BodyPages(
            Organizations organizations,
            Catalogue catalogue,
            ObjectProvider<BodyFacts> facts,
            ObjectProvider<BodyWords> words) {
        this.facts = facts;
        this.words = words;
        this.organizations = organizations;
        this.catalogue = catalogue;
    }

    /** All bodies. */
    record BodiesPage(List<Link> bodies) {}

    /**
     * One body.
     *
     * @param now the one that answers in its place, when it has ceased
     * @param words what it says of itself, when it does
     * @param progress how far it has come with each service, as others count it
     */
    record BodyPage(
            String name,
            List<String> formerly,
            @Nullable Link now,
            @Nullable Content words,
            List<SummaryRow> contact,
            @Nullable Link website,
            List<Link> services,
            Link law,
            List<SummaryRow> progress,
            String back) {}

    static String path(Organization body, String lang) {
        return all(lang) + "/" + body.code();
    }

    static String all(String lang) {
        return lang.equals("fr") ? "/fr/organismes" : "/en/organizations";
    }

    @GetMapping({"/fr/organismes", "/en/organizations"})
    Page list(Words w) {
        List<Link> bodies =
                organizations.all().stream()
                        .map(body -> Link.to(body.name().in(w.lang()), path(body, w.lang())))
                        .toList();
        return Page.of("catalogue/bodies/bodies", new BodiesPage(bodies))
                .title(w.say("catalogue.bodies.title"))
                .nav("services")
                .summary(w.say("catalogue.bodies.lead"))
                .forAnybody();
    }

    @GetMapping({"/fr/organismes/{code}", "/en/organizations/{code}"})
    Page one(@PathVariable String code, Words w) {
        Organization body =
                organizations
                        .byCode(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = body.name().in(w.lang());
        BodyPage page =
                new BodyPage(
                        name,
                        formerly(body.home(), w),
                        successor(body, w),
                        words.orderedStream()
                                .flatMap(one -> one.of(body.code(), w).stream())
                                .findFirst()
                                .orElse(null),
                        contact(body, w),
                        website(body, w),
                        services(body.home(), w),
                        Link.to(
                                w.say("law.public.link"),
                                path(body, w.lang()) + (w.lang().equals("fr") ? "/droit" : "/law")),
                        facts.orderedStream()
                                .flatMap(one -> one.rows(body.home(), w).stream())
                                .toList(),
                        all(w.lang()));
        return Page.of("catalogue/bodies/body", page)
                .title(name)
                .nav("services")
                .summary(w.say("catalogue.body.lead", name))
                .forAnybody();
    }

    private List<String> formerly(Home home, Words w) {
        return organizations.formerNames(home).stream()
                .map(
                        former ->
                                w.say(
                                        "catalogue.body.until",
                                        former.name().in(w.lang()),
                                        w.date(former.until())))
                .toList();
    }

    private @Nullable Link successor(Organization body, Words w) {
        Home now = organizations.answering(body.home(), null);
        return now.equals(body.home())
                ? null
                : organizations
                        .byHome(now)
                        .map(other -> Link.to(other.name().in(w.lang()), path(other, w.lang())))
                        .orElse(null);
    }

    private static List<SummaryRow> contact(Organization body, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        if (!body.address().isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("catalogue.body.address"), String.join(", ", body.address())));
        }
        add(rows, w.say("catalogue.body.phone"), body.phone());
        LocalizedText hours = body.hours();
        add(rows, w.say("catalogue.body.hours"), hours == null ? null : hours.in(w.lang()));
        add(rows, w.say("catalogue.body.email"), body.email());
        return rows;
    }

    private static @Nullable Link website(Organization body, Words w) {
        String address = body.website();
        return address == null
                ? null
                : Link.to(w.say("catalogue.body.website", URI.create(address).getHost()), address);
    }

    private static void add(List<SummaryRow> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(SummaryRow.of(label, value));
        }
    }

    private List<Link> services(Home home, Words w) {
        return catalogue.services().stream()
                .filter(service -> service.speaks(w.lang()))
                .filter(
                        service ->
                                organizations
                                        .codeFor(home, service.code(), service.offeredBy())
                                        .isPresent())
                .map(
                        service ->
                                Link.to(
                                        service.name().in(w.lang()),
                                        FoundServices.address(service, w.lang())))
                .toList();
    }
}
