package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** The ways to take money that this installation has. */
@Component
class PaymentWays {
    private final List<PaymentWay> all;
    private final HostedPage hosted;
    private final TestTerminal terminal;
    private final String site;

    PaymentWays(List<PaymentWay> all, HostedPage hosted, TestTerminal terminal, Settings settings) {
        this.all = List.copyOf(all);
        this.hosted = hosted;
        this.terminal = terminal;
        this.site = settings.publicUrl();
    }

    Optional<PaymentWay> of(String code) {
        return all.stream().filter(way -> way.code().equals(code)).findFirst();
    }

    /** By which people pay from their own device: the provider's page, where there is one. */
    PaymentWay online() {
        return hosted.configured() ? hosted : terminal;
    }

    /** Where an open try goes on outside this site; nothing for the terminal, which is inside. */
    Optional<String> address(Attempt attempt, String path, Words w) {
        return attempt.way().equals(HostedPage.CODE) && hosted.configured()
                ? Optional.of(hosted.page(attempt, site + path, w.lang()).toString())
                : Optional.empty();
    }
}
