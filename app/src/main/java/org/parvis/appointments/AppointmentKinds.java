package org.parvis.appointments;

import java.util.List;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.springframework.stereotype.Component;

/** What becomes of a booking, as acts of its file. */
@Component
class AppointmentKinds implements ActKinds {
    @Override
    public List<ActKind<?>> kinds() {
        return ActKind.in(AppointmentAct.class);
    }
}
