package org.parvis.identity;

import java.util.function.Consumer;
import org.parvis.kernel.Outcome;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Component;

/**
 * Addresses that anybody may type, on pages that need no account: a letter goes there and asks for
 * a yes. Whoever types one learns nothing of it, and neither a network nor an address is sent more
 * letters than its limits let through.
 */
@Component
public class TypedAddresses {
    private final Throttle throttle;

    TypedAddresses(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * So many letters of one kind.
     *
     * @param network asked for from one network
     * @param address sent to one address: what is above is not sent, and nobody is told
     * @param often what a network is told that asks for more; its argument is the minutes to wait
     */
    public record Limits(Throttle.Limit network, Throttle.Limit address, String often) {}

    /**
     * Hands the address on to whoever writes to it, if the limits let it through. Outside any
     * scene.
     *
     * @param from the network address of whoever typed it
     * @return true whatever became of it; refused for what is no address, or when too much is asked
     *     from there
     */
    public Outcome<Boolean> ask(
            String typed, String from, Limits limits, Consumer<EmailAddress> letter) {
        return EmailAddress.of(typed).then(address -> ask(address, from, limits, letter));
    }

    private Outcome<Boolean> ask(
            EmailAddress address, String from, Limits limits, Consumer<EmailAddress> letter) {
        if (throttle.take(new Throttle.Bucket(limits.network(), Throttle.network(from)))
                instanceof Throttle.Answer.Wait wait) {
            return Outcome.refused(limits.often(), wait.minutes());
        }
        if (throttle.take(new Throttle.Bucket(limits.address(), address.key()))
                instanceof Throttle.Answer.Go) {
            letter.accept(address);
        }
        return Outcome.ok(true);
    }
}
