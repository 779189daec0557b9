package org.parvis.forms.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.OpenState;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.reading.Bodies;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * The services in force as rows of a list. The words of a row are made once for what it says: they
 * change when a service or a body is published, and with the day or the places of those that count
 * them.
 */
@Component
class ServiceRows {
    private final Catalogue catalogue;
    private final Bodies bodies;
    private final Openings openings;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ServiceRows(Catalogue catalogue, Bodies bodies, Openings openings) {
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.openings = openings;
    }

    /** All that a row is made of. */
    private record Said(
            ServiceDefinition service, Map<String, LocalizedText> bodies, OpenState state) {}

    private record Kept(Said said, ServiceListPage.Row row) {}

    List<ServiceListPage.Row> all(Words w) {
        List<ServiceListPage.Row> rows = new ArrayList<>();
        for (ServiceDefinition service : catalogue.services()) {
            rows.add(row(new Said(service, bodies.names(service), openings.shown(service)), w));
        }
        return rows;
    }

    private ServiceListPage.Row row(Said said, Words w) {
        String key = w.lang() + " " + said.service().code();
        Kept known = kept.get(key);
        if (known != null && known.said().equals(said)) {
            return known.row();
        }
        ServiceListPage.Row made = made(said, w);
        kept.put(key, new Kept(said, made));
        return made;
    }

    private static ServiceListPage.Row made(Said said, Words w) {
        ServiceDefinition service = said.service();
        OpenNotice notice = OpenNotice.of(said.state(), w);
        return new ServiceListPage.Row(
                service.name().in(w.lang()),
                Paths.service(service, w.lang()),
                service.summary().in(w.lang()),
                Bodies.offering(service, said.bodies(), w),
                notice == null ? null : notice.status());
    }
}
