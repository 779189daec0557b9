package org.parvis.catalogue.bodies;

import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.organizations.Organizations;
import org.parvis.portal.spi.PageOwners;
import org.springframework.stereotype.Component;

/**
 * The body that answers for the page of a service, the first that its definition names, and each
 * body for its own page.
 */
@Component
class PagesOfBodies implements PageOwners {
    private static final int LANGUAGE = 1;
    private static final int PLACE = 2;
    private static final int NAME = 3;

    private final Catalogue catalogue;
    private final Organizations organizations;

    PagesOfBodies(Catalogue catalogue, Organizations organizations) {
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    @Override
    public Optional<String> owner(String path) {
        String[] words = path.split("/", -1);
        // an address of elsewhere may end as one of ours does
        if (words.length != NAME + 1 || !words[0].isEmpty()) {
            return Optional.empty();
        }
        String name = words[NAME];
        return switch (words[LANGUAGE] + "/" + words[PLACE]) {
            case "fr/services", "en/services" ->
                    catalogue.at(name).map(service -> service.offeredBy().getFirst());
            case "fr/organismes", "en/organizations" ->
                    organizations.byCode(name).map(body -> body.code());
            default -> Optional.empty();
        };
    }
}
