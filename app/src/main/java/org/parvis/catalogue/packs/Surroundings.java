package org.parvis.catalogue.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.CatalogueTable;
import org.parvis.catalogue.Elsewhere;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.PackNames;
import org.parvis.platform.packs.PackThing;
import org.springframework.stereotype.Component;

/**
 * Whether a version that a designer brings fits what the installation has, by the rules that a pack
 * is held to: what it names exists, and its address is nobody else's.
 */
@Component
public class Surroundings {
    private final ContentPack pack;
    private final Catalogue catalogue;
    private final ServiceRoutes routes;
    private final Scenes scenes;

    Surroundings(ContentPack pack, Catalogue catalogue, ServiceRoutes routes, Scenes scenes) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.routes = routes;
        this.scenes = scenes;
    }

    public List<Problem> problems(ServiceDefinition service, Elsewhere elsewhere) {
        List<Problem> problems = new ArrayList<>();
        PackNames names = new PackNames(pack.names()).with(PackThing.SERVICE, service.code());
        catalogue.services().forEach(one -> names.with(PackThing.SERVICE, one.code()));
        for (Elsewhere.Named one : elsewhere.named()) {
            names.missing(one.kind(), one.key())
                    .ifPresent(why -> problems.add(Problem.of(one.at(), why)));
        }
        var at = elsewhere.address();
        Map<String, String> owners = scenes.reading(new Scene.Reader(), CatalogueTable::addresses);
        for (String word : PackServices.addresses(service)) {
            String owner = owners.getOrDefault(word, service.code());
            if (!owner.equals(service.code())) {
                problems.add(Problem.at(at.file(), at.line(), at.where(), "address", word, owner));
            }
        }
        routes.taken(service)
                .forEach(
                        word ->
                                problems.add(
                                        Problem.at(
                                                at.file(),
                                                at.line(),
                                                at.where(),
                                                "address-route",
                                                word)));
        return List.copyOf(problems);
    }
}
