package org.parvis.content;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.catalogue.spi.ListedServices;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services that a page lists, as rows; without the module of services, none. */
@Component
class Listed {
    private final ObjectProvider<ListedServices> services;

    Listed(ObjectProvider<ListedServices> services) {
        this.services = services;
    }

    List<ServiceRow> rows(ContentText page, Words w) {
        return page.placing().services().stream().flatMap(code -> row(code, w)).toList();
    }

    private Stream<ServiceRow> row(String code, Words w) {
        return services.orderedStream().flatMap(known -> known.row(code, w).stream()).limit(1);
    }
}
