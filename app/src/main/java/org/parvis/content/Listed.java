package org.parvis.content;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.spi.ListedServices;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The services that a page lists, as rows; without the module of services, none. */
@Component
public class Listed {
    private final SingletonSupplier<List<ListedServices>> services;

    Listed(ObjectProvider<ListedServices> services) {
        this.services = SingletonSupplier.of(() -> services.orderedStream().toList());
    }

    public List<ServiceRow> rows(ContentText page, Words w) {
        return rows(page.placing().services(), w);
    }

    /** The rows of services that are published in that language. */
    public List<ServiceRow> rows(List<String> codes, Words w) {
        return codes.stream().flatMap(code -> row(code, w).stream()).toList();
    }

    /** Whether a service is found by that word of an address. */
    public boolean standsAt(String slug) {
        return services.obtain().stream().anyMatch(known -> known.standsAt(slug));
    }

    /** Whether a service of that code is published, in whatever language. */
    public boolean known(String code) {
        return services.obtain().stream().anyMatch(known -> known.known(code));
    }

    /** Services whose texts lead to that address. */
    public List<Link> leadingTo(String address, Words w) {
        return services.obtain().stream()
                .flatMap(known -> known.leadingTo(address, w).stream())
                .toList();
    }

    Optional<ServiceRow> row(String code, Words w) {
        return services.obtain().stream().flatMap(known -> known.row(code, w).stream()).findFirst();
    }
}
