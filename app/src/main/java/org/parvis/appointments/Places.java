package org.parvis.appointments;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.springframework.stereotype.Component;

/** The places of the pack, in the order in which it names them. */
@Component
public class Places {
    private final Held<Map<String, Place>> places;

    Places(ContentPack pack) {
        this.places = pack.held(() -> read(pack), Map.of());
    }

    private static Outcome<Map<String, Place>> read(ContentPack pack) {
        Map<String, Place> all = new LinkedHashMap<>();
        for (Path file : pack.files("places", ".yaml")) {
            String name = String.valueOf(file.getFileName());
            switch (PlaceFile.read(name, ContentPack.text(file))) {
                case Outcome.Ok<List<Place>>(List<Place> read) -> {
                    for (Place place : read) {
                        if (all.put(place.code(), place) != null) {
                            return Outcome.refused("appointments.places.twice", name, place.code());
                        }
                    }
                }
                case Outcome.Refused<List<Place>>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.ok(all);
    }

    public Optional<Place> at(String code) {
        return Optional.ofNullable(places.get().get(code));
    }

    /** Where a body that offers the service receives people for it. */
    public List<Place> of(ServiceDefinition service) {
        return those(
                place ->
                        service.offeredBy().contains(place.body()) && place.offers(service.code()));
    }

    public List<Place> those(Predicate<Place> which) {
        return places.get().values().stream().filter(which).toList();
    }
}
