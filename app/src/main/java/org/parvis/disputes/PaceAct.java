package org.parvis.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;

/** How fast both sides talk. */
public sealed interface PaceAct extends Payload {
    /** An offer stands longer, until that day. */
    record Longer(UUID offer, LocalDate until) {}

    /**
     * One side asks for a slower rhythm: all at the table read that its answers take longer.
     *
     * @param days how many more an offer stands from now on
     * @param offers that stood then, each until when
     */
    record Eased(By by, int days, List<Longer> offers, Instant at) implements PaceAct {
        static final ActKind<Eased> KIND =
                ActKind.named("disputes.eased", Eased.class)
                        .by(Author.PERSON, Author.PARTY)
                        .inside(act -> TableAudiences.table())
                        .stays(DisputeAct.OPEN)
                        .registered();

        public Eased {
            offers = List.copyOf(offers);
        }
    }
}
