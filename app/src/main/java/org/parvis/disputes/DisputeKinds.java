package org.parvis.disputes;

import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.springframework.stereotype.Component;

/** What happens in a dispute, as acts of its file. */
@Component
class DisputeKinds implements ActKinds {
    @Override
    public List<ActKind<?>> kinds() {
        return ActKind.in(DisputeAct.class);
    }
}
