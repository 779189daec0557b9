package org.parvis.cases.acts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/** Rebuilds a head from nothing but its acts: what is derived may always be derived again. */
public final class Heads {
    private Heads() {}

    public static CaseFile replay(List<StoredAct> acts, String reference, ZoneId zone) {
        StoredAct first = acts.getFirst();
        CaseFile head =
                CaseFile.opened(
                        first.envelope().file(),
                        reference,
                        (ActContent.Received) Objects.requireNonNull(first.content()),
                        first.envelope());
        for (StoredAct act : acts.subList(1, acts.size())) {
            Payload content = Objects.requireNonNull(act.content());
            State next = Transitions.after(head.state(), content).orElseThrow();
            LocalDate day = LocalDate.ofInstant(act.envelope().at(), zone);
            head = head.after(content, next, act.envelope(), day);
        }
        return head;
    }
}
