package org.parvis.strategy.declared;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Names;
import org.springframework.stereotype.Component;

/** Names as the organisations and the catalogue have them today. */
@Component
class KnownNames implements Names {
    private final Organizations organizations;
    private final Catalogue catalogue;
    private final Platforms platforms;

    KnownNames(Organizations organizations, Catalogue catalogue, Platforms platforms) {
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.platforms = platforms;
    }

    @Override
    public List<Body> bodies() {
        return organizations.all().stream().map(KnownNames::body).toList();
    }

    /** Also a body that is no more: its past stays counted under its name. */
    @Override
    public Optional<Body> body(Home home) {
        return organizations.byHome(home).map(KnownNames::body);
    }

    @Override
    public String service(String code, String lang) {
        return catalogue
                .service(code)
                .map(ServiceDefinition::name)
                .or(() -> platforms.service(code).map(Platform.Abroad::name))
                .map(name -> name.typeset().in(lang))
                .orElse(code);
    }

    @Override
    public Optional<String> address(String code, String lang) {
        return catalogue
                .service(code)
                .map(service -> Addresses.service(lang, service))
                .or(
                        () ->
                                platforms
                                        .service(code)
                                        .map(
                                                service ->
                                                        Addresses.platforms(lang)
                                                                + "#"
                                                                + service.code()));
    }

    private static Body body(Organization body) {
        return new Body(body.code(), body.home(), body.name().in("fr"), body.name().in("en"));
    }
}
