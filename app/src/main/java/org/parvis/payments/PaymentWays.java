package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.springframework.stereotype.Component;

/** The ways to take money that this installation has. */
@Component
public class PaymentWays {
    private final List<PaymentWay> all;
    private final HostedPage hosted;
    private final TestTerminal terminal;
    private final HostedList list;
    private final ContentPack pack;
    private final String site;

    PaymentWays(
            List<PaymentWay> all,
            HostedPage hosted,
            TestTerminal terminal,
            HostedList list,
            ContentPack pack,
            Settings settings) {
        this.all = List.copyOf(all);
        this.list = list;
        this.pack = pack;
        this.hosted = hosted;
        this.terminal = terminal;
        this.site = settings.publicUrl();
    }

    /** One that answers; nothing of a provider that is not set any more. */
    Optional<PaymentWay> of(String code) {
        return answering().filter(way -> way.code().equals(code)).findFirst();
    }

    private Stream<PaymentWay> answering() {
        return all.stream().filter(way -> !way.equals(hosted) || hosted.configured());
    }

    /**
     * By which people of a body pay from their own device: the provider's page, where there is one
     * and the body has tried it whole. The test terminal takes anybody's word that money came, so
     * only a demonstration has it.
     */
    public Optional<PaymentWay> online(Home body) {
        return hosted.configured()
                ? Optional.<PaymentWay>of(hosted).filter(way -> list.complete(body))
                : Optional.<PaymentWay>of(terminal).filter(way -> pack.demonstration());
    }

    /** Key of the words that say how one pays here. */
    public String how(Home body) {
        return online(body)
                .map(way -> way.equals(hosted) ? "payments.how.hosted" : "payments.how.test")
                .orElse("payments.how.none");
    }

    /** Whether people pay at the test terminal. */
    public boolean testing(Home body) {
        return online(body).filter(terminal::equals).isPresent();
    }

    /** Codes of those that give back by themselves. */
    List<String> codes() {
        return answering().map(PaymentWay::code).toList();
    }

    /** Where an open try goes on outside this site; nothing for the terminal, which is inside. */
    public Optional<String> address(Attempt attempt, String path, Words w) {
        return attempt.way().equals(HostedPage.CODE) && hosted.configured()
                ? Optional.of(hosted.page(attempt, site + path, w.lang()).toString())
                : Optional.empty();
    }
}
