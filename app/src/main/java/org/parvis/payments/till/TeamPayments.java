package org.parvis.payments.till;

import java.util.Optional;
import org.parvis.cases.spi.TeamLinks;
import org.parvis.catalogue.Fees;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.payments.PaymentPaths;
import org.springframework.stereotype.Component;

/** Whoever works on a file that is charged for finds what was paid. */
@Component
class TeamPayments implements TeamLinks {
    @Override
    public Optional<Link> link(String reference, ServiceDefinition service, Words w) {
        return Optional.ofNullable(service.process().fees())
                .filter(Fees::fixed)
                .map(
                        fees ->
                                Link.to(
                                        w.say("payments.counter.link"),
                                        PaymentPaths.team(reference, w)));
    }
}
