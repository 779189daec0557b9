package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What each page says of a payment: what it is for, and whether that may be named. */
@Component
public class PaymentViews {
    private final Catalogue catalogue;

    PaymentViews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is owed, and the tries to pay it, the latest first. */
    public record Standing(Due due, List<Attempt> tries) {
        public Optional<Attempt> open() {
            return tries.stream().filter(Attempt::open).findFirst();
        }

        public Optional<Attempt> latest() {
            return tries.stream().findFirst();
        }
    }

    public String about(Due due, Words w) {
        return service(due, w) + " · " + due.reference();
    }

    public String service(Due due, Words w) {
        return catalogue
                .service(due.service())
                .map(ServiceDefinition::name)
                .map(name -> name.in(w.lang()))
                .orElse(due.service());
    }

    public boolean discreet(Due due) {
        return catalogue.service(due.service()).map(ServiceDefinition::sensitive).orElse(true);
    }
}
