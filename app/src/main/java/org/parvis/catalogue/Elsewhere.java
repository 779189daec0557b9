package org.parvis.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackProblem.Place;
import org.parvis.platform.packs.PackThing;

/**
 * What a definition names outside of itself: bodies, legal regimes, registers, other services. All
 * of it must exist wherever the definition is brought to. The components that name something say so
 * themselves, so that one added to the language is resolved from then on.
 *
 * @param code where its own code is written
 * @param address where its address is written
 */
public record Elsewhere(Place code, Place address, List<Named> named) {
    /** One name, what it is of, and where it is written. */
    public record Named(PackThing kind, String key, Place at) {}

    /** What a definition names, all of it told at one place. */
    public static Elsewhere at(Place at, ServiceDefinition service) {
        return new Elsewhere(at, at, named(service, any -> at));
    }

    /**
     * What a definition names, each where it is written.
     *
     * @param place of something in its text
     */
    public static Elsewhere of(ServiceDefinition service, Function<Object, Place> place) {
        return new Elsewhere(
                place.apply(service.code()), place.apply(service.slug()), named(service, place));
    }

    private static List<Named> named(ServiceDefinition service, Function<Object, Place> place) {
        Found found = new Found(service, place, new ArrayList<>());
        found.look(service);
        return List.copyOf(found.named());
    }

    private record Found(
            ServiceDefinition service, Function<Object, Place> place, List<Named> named) {
        void look(Object value) {
            switch (value) {
                case Collection<?> all -> all.forEach(this::look);
                case Map<?, ?> all -> all.values().forEach(this::look);
                case LocalizedText ignored -> {}
                case Record one -> record(one);
                default -> {}
            }
        }

        private void record(Record one) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                Object value = Language.read(component, one);
                Optional<PackThing> kind = Language.names(component);
                if (kind.isEmpty()) {
                    look(value);
                } else if (value instanceof Collection<?> several) {
                    several.forEach(each -> add(kind.get(), each));
                } else if (value instanceof String) {
                    add(kind.get(), value);
                }
            }
        }

        /** Each body that offers the service must have the unit. */
        private void add(PackThing kind, Object key) {
            if (kind == PackThing.UNIT) {
                service.offeredBy()
                        .forEach(
                                body ->
                                        named.add(
                                                new Named(
                                                        kind, body + "/" + key, place.apply(key))));
            } else {
                named.add(new Named(kind, key.toString(), place.apply(key)));
            }
        }
    }
}
