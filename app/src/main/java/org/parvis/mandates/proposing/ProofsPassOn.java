package org.parvis.mandates.proposing;

import org.parvis.organizations.Handover;
import org.parvis.organizations.HandoverStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proofs that wait for a body that ceases are looked at by the one that takes over. */
@Component
class ProofsPassOn implements HandoverStep {
    @Override
    public long left(JdbcClient jobs, Handover handover) {
        return !handover.whole()
                ? 0
                : jobs.sql(
                                """
                                select count(*) from mandates.mandates
                                where decider = ? and standing = 'deciding'
                                """)
                        .param(handover.from().id())
                        .query(Long.class)
                        .single();
    }

    @Override
    public int pass(JdbcClient jobs, Handover handover) {
        return !handover.whole()
                ? 0
                : jobs.sql(
                                """
                                update mandates.mandates set decider = :to
                                where decider = :from and standing = 'deciding'
                                """)
                        .param("to", handover.to().id())
                        .param("from", handover.from().id())
                        .update();
    }
}
