package org.parvis.payments;

import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.springframework.stereotype.Component;

/** The kinds of this module. */
@Component
public class PaymentKinds implements ActKinds {
    @Override
    public List<ActKind<?>> kinds() {
        return ActKind.in(PaymentAct.class);
    }
}
