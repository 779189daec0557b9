package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;

/** Acts of one dispute as tests tell them, all on one day. */
final class ToldActs {
    static final By CONSUMER = new By(FileParties.PERSON, Side.CONSUMER);
    static final By MERCHANT = new By(2, Side.MERCHANT);
    static final By MEDIATOR = new By(3, Side.MEDIATOR);
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    static final Instant AT = Instant.parse("2026-11-02T15:00:00Z");
    static final UUID FIRST = new UUID(0, 1);
    static final UUID SECOND = new UUID(0, 2);

    static final DisputeAct INVITED = new DisputeAct.Invited(2, "interpretation-act", 15, DAY);

    static Dispute of(Payload... acts) {
        return Dispute.of(List.of(acts));
    }

    static DisputeAct.Offered offers(By who, UUID id) {
        Promise pays = new Promise(Promise.Kind.PAY, 86_000L, DAY.plusDays(20), "");
        Promise back = new Promise(Promise.Kind.TAKE_BACK, null, DAY.plusDays(20), "");
        return new DisputeAct.Offered(id, who, List.of(back, pays), List.of(), DAY, AT);
    }

    static DisputeAct accepts(By who, UUID offer) {
        return new DisputeAct.Accepted(offer, who, List.of(), AT);
    }

    static DisputeAct signs(By who, UUID offer) {
        return new DisputeAct.Signed(who, who.side().code(), offer, AT);
    }

    private ToldActs() {}
}
