package org.parvis.catalogue.bodies;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.portal.spi.HomeColumn;
import org.springframework.stereotype.Component;

/** The public bodies on the home page: how many there are, and those with most services. */
@Component
class BodiesColumn implements HomeColumn {
    private static final int MOST = 4;

    /**
     * The bodies.
     *
     * @param most those that offer most services
     */
    record Bodies(int bodies, int services, List<Link> most, String all) {}

    private final Organizations organizations;
    private final Catalogue catalogue;
    private final TemplateEngine templates;

    BodiesColumn(Organizations organizations, Catalogue catalogue, TemplateEngine templates) {
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public @Nullable Content content(Words w) {
        List<Organization> all = organizations.all();
        List<Link> most =
                all.stream()
                        .sorted((one, other) -> Long.compare(offers(other), offers(one)))
                        .limit(MOST)
                        .map(
                                body ->
                                        Link.to(
                                                body.name().in(w.lang()),
                                                BodyPages.path(body, w.lang())))
                        .map(link -> link.withIcon("counter"))
                        .toList();
        var bodies =
                new Bodies(all.size(), catalogue.services().size(), most, BodyPages.all(w.lang()));
        Map<String, Object> model = Map.of("page", bodies, "w", w);
        return all.isEmpty()
                ? null
                : output -> templates.render("catalogue/bodies/column.jte", model, output);
    }

    private long offers(Organization body) {
        return catalogue.services().stream()
                .filter(service -> service.offeredBy().contains(body.code()))
                .count();
    }
}
