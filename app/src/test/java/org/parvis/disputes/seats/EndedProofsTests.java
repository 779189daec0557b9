package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What an address proved is not kept longer than it opens. */
@ProgramTest
class EndedProofsTests {
    @Autowired AddressProofs proofs;

    @Value("${parvis.database.url}")
    String url;

    @Test
    void whatIsOverIsForgottenThoughNobodyAsksForAnother() {
        UUID over = proof(ProgramClock.now().minusSeconds(1));
        UUID open = proof(ProgramClock.now().plus(Duration.ofMinutes(1)));
        proofs.forgetEnded();
        assertThat(
                        TestDatabase.owner(url)
                                .sql("select id from disputes.proofs where id in (?, ?)")
                                .param(over)
                                .param(open)
                                .query(UUID.class)
                                .list())
                .containsExactly(open);
    }

    private UUID proof(Instant until) {
        UUID id = Ids.next();
        TestDatabase.owner(url)
                .sql(
                        """
                        insert into disputes.proofs (id, browser, address, tries_left, ends_at)
                        values (:id, :id::text::bytea, '\\x00', 1, :until)
                        """)
                .param("id", id)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
