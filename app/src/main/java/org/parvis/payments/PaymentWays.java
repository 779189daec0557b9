package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways to take money that this installation has. */
@Component
class PaymentWays {
    private final List<PaymentWay> all;

    PaymentWays(List<PaymentWay> all) {
        this.all = List.copyOf(all);
    }

    Optional<PaymentWay> of(String code) {
        return all.stream().filter(way -> way.code().equals(code)).findFirst();
    }
}
