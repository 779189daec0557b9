package org.parvis.catalogue.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.catalogue.ServiceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The words that pages of the product have where the address of a service stands: a service of that
 * address would hide the page, or never be reached. They are those of the routes themselves.
 */
@Component
class ServiceRoutes {
    private static final Set<List<String>> BEFORE =
            Set.of(List.of("", "fr", "services"), List.of("", "en", "services"));

    /** Read once: routes stay what they are while the program runs, and there are thousands. */
    private final SingletonSupplier<Set<String>> words;

    ServiceRoutes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.words = SingletonSupplier.of(() -> words(mappings));
    }

    /** The words of its addresses that a page has already. */
    Set<String> taken(ServiceDefinition service) {
        Set<String> taken = new HashSet<>(PackServices.addresses(service));
        taken.retainAll(words.obtain());
        return taken;
    }

    private static Set<String> words(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> List.of(pattern.split("/", -1)))
                .filter(words -> words.size() > 3 && BEFORE.contains(words.subList(0, 3)))
                .map(words -> words.get(3))
                .filter(word -> word.matches("[a-z0-9-]+"))
                .collect(Collectors.toSet());
    }
}
