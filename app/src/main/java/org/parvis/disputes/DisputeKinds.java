package org.parvis.disputes;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.springframework.stereotype.Component;

/** What happens in a dispute, as acts of its file. */
@Component
public class DisputeKinds implements ActKinds {
    @Override
    public List<ActKind<?>> kinds() {
        return Stream.of(
                        ActKind.in(DisputeAct.class),
                        ActKind.in(AttendanceAct.class),
                        ActKind.in(SafetyAct.class),
                        ActKind.in(NeedAct.class),
                        ActKind.in(PaceAct.class),
                        ActKind.in(SuspensionAct.class),
                        ActKind.in(LetterAct.class),
                        ActKind.in(KeptAct.class))
                .<ActKind<?>>flatMap(List::stream)
                .toList();
    }
}
