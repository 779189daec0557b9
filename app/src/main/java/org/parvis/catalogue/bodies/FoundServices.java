package org.parvis.catalogue.bodies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.OpenState;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.Outline;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.catalogue.spi.ListedServices;
import org.parvis.catalogue.spi.ObservedDelays;
import org.parvis.ds.Link;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.portal.spi.HomeServices;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchFact;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lets people find the services: by their words, and on the home page. */
@Component
class FoundServices implements SearchSource, HomeServices, ListedServices {
    private static final String PREFIX = "service/";

    private final Catalogue catalogue;
    private final SingletonSupplier<List<ObservedDelays>> observed;
    private final MessageCatalogue messages;
    private final Openings openings;

    FoundServices(
            Catalogue catalogue,
            ObjectProvider<ObservedDelays> observed,
            MessageCatalogue messages,
            Openings openings) {
        this.catalogue = catalogue;
        this.observed = SingletonSupplier.of(() -> observed.orderedStream().toList());
        this.messages = messages;
        this.openings = openings;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        String other = SearchSource.other(lang);
        return catalogue.services().stream()
                .filter(service -> service.speaks(lang))
                .map(service -> document(service, w).titledElsewhere(title(service, other)));
    }

    private static String title(ServiceDefinition service, String lang) {
        return service.speaks(lang) ? service.name().in(lang) : "";
    }

    private SearchDocument document(ServiceDefinition service, Words w) {
        String lang = w.lang();
        StartPage start = service.start();
        List<String> body = new ArrayList<>();
        body.add(start.lead().in(lang));
        body.add(start.who().in(lang));
        start.needs().forEach(need -> body.add(need.in(lang)));
        body.add(start.ifRefused().in(lang));
        List<String> keywords =
                service.keywords() == null
                        ? List.of()
                        : Arrays.asList(service.keywords().in(lang).split("\\s*,\\s*"));
        String seen = time(service, w);
        String time = seen == null ? start.howLong().in(lang) : seen;
        return SearchDocument.of(
                        PREFIX + service.code(),
                        SearchKind.SERVICE,
                        address(service, lang),
                        service.name().in(lang),
                        service.summary().in(lang),
                        String.join("\n", body))
                .withKeywords(keywords)
                .withNotes(List.of(time, cost(start).in(lang)))
                .telling(SearchFact.DELAY, time)
                .telling(SearchFact.FEE, start.cost().in(lang));
    }

    private static LocalizedText cost(StartPage start) {
        LocalizedText brief = start.costInBrief();
        return brief == null ? start.cost() : brief;
    }

    @Override
    public @Nullable String notice(String document, String lang) {
        return document.startsWith(PREFIX)
                ? catalogue
                        .service(document.substring(PREFIX.length()))
                        .map(openings::shown)
                        .orElseGet(OpenState.Retired::new)
                        .label(messages.forLanguage(lang))
                : null;
    }

    @Override
    public List<ServiceRow> most(Words w, int atMost) {
        return catalogue.services().stream()
                .sorted(Comparator.comparingInt(this::answers).reversed())
                .limit(atMost)
                .map(service -> row(service, w))
                .toList();
    }

    @Override
    public int count(Words w) {
        return (int) catalogue.services().stream().filter(s -> s.speaks(w.lang())).count();
    }

    @Override
    public Optional<ServiceRow> row(String code, Words w) {
        return catalogue
                .service(code)
                .filter(service -> service.speaks(w.lang()))
                .map(service -> row(service, w));
    }

    @Override
    public boolean known(String code) {
        return catalogue.service(code).isPresent();
    }

    @Override
    public boolean standsAt(String slug) {
        return catalogue.at(slug).isPresent();
    }

    @Override
    public List<Link> leadingTo(String address, Words w) {
        return catalogue.services().stream()
                .filter(service -> names(service, address))
                .map(
                        service ->
                                Link.to(
                                        w.typeset(service.name().in(w.lang())),
                                        address(service, w.lang())))
                .toList();
    }

    private static boolean names(ServiceDefinition service, String address) {
        return Outline.of(service).entries().values().stream()
                .anyMatch(
                        entry ->
                                entry.value() instanceof LocalizedText text
                                        && text.texts().values().stream()
                                                .anyMatch(said -> said.contains(address)));
    }

    private ServiceRow row(ServiceDefinition service, Words w) {
        LocalizedText cost = service.start().costInBrief();
        return ServiceRow.of(
                        w.typeset(service.name().in(w.lang())),
                        address(service, w.lang()),
                        stateOrTime(service, w))
                .costing(cost == null ? null : w.typeset(cost.in(w.lang())));
    }

    private @Nullable String stateOrTime(ServiceDefinition service, Words w) {
        OpenState state = openings.shown(service);
        return state.takes() ? time(service, w) : state.label(w);
    }

    private @Nullable String time(ServiceDefinition service, Words w) {
        return seen(service)
                .map(o -> w.say("catalogue.found.range", o.low(), o.high()))
                .orElse(null);
    }

    private int answers(ServiceDefinition service) {
        return seen(service).map(ObservedDelays.Observed::answers).orElse(0);
    }

    private Optional<ObservedDelays.Observed> seen(ServiceDefinition service) {
        return observed.obtain().stream()
                .flatMap(source -> source.of(service.code()).stream())
                .findFirst();
    }

    static String address(ServiceDefinition service, String lang) {
        return "/" + lang + "/services/" + service.slug(lang);
    }
}
