package org.parvis.cases.proof;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.InstantSource;
import org.parvis.audit.SealKey;
import org.parvis.audit.Seals;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Seals acts. */
@Component
public class Sealing extends Seals {
    private static final Statements STATEMENTS =
            new Statements(
                    "lock table cases.seals in share row exclusive mode",
                    """
                    select number, from_xid::text as from_xid, from_position, to_xid::text as to_xid,
                           to_position, acts as size, root, signature, sealed_at,
                           false as forgotten
                    from cases.seals
                    """,
                    """
                    select xid::text as xid, position, digest from cases.acts
                    where (xid, position) > (:xid::xid8, :position)
                      and xid < pg_snapshot_xmin(pg_current_snapshot())
                    order by acts.xid, acts.position limit :most
                    """,
                    """
                    select digest from cases.acts
                    where (xid, position) > (:fromXid::xid8, :fromPosition)
                      and (xid, position) <= (:toXid::xid8, :toPosition)
                    order by xid, position
                    """,
                    """
                    insert into cases.seals (number, from_xid, from_position, to_xid, to_position,
                      acts, root, signature, sealed_at)
                    values (:number, :fromXid::xid8, :fromPosition, :toXid::xid8, :toPosition,
                      :size, :root, :signature, :at)
                    """);

    public Sealing(Scenes scenes, SealKey key, InstantSource clock) {
        super(scenes, key, clock, STATEMENTS);
    }

    @Bean
    static Task<Void> sealingJob(Sealing sealing) {
        return sealing.eachMinute("sealing");
    }
}
