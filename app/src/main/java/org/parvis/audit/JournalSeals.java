package org.parvis.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.InstantSource;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Seals the journal, as acts are sealed. */
@Component
public class JournalSeals extends Seals {
    static final String SELECT =
            """
            select number, from_xid::text as from_xid, from_position, to_xid::text as to_xid,
                   to_position, entries as size, root, signature, sealed_at,
                   forgotten_at is not null as forgotten
            from audit.seals
            """;

    private static final Statements STATEMENTS =
            new Statements(
                    "lock table audit.seals in share row exclusive mode",
                    SELECT,
                    """
                    select xid::text as xid, position, digest from audit.entries
                    where (xid, position) > (:xid::xid8, :position)
                      and xid < pg_snapshot_xmin(pg_current_snapshot())
                    order by entries.xid, entries.position limit :most
                    """,
                    """
                    select digest from audit.entries
                    where (xid, position) > (:fromXid::xid8, :fromPosition)
                      and (xid, position) <= (:toXid::xid8, :toPosition)
                    order by xid, position
                    """,
                    """
                    insert into audit.seals (number, from_xid, from_position, to_xid, to_position,
                      entries, root, signature, sealed_at)
                    values (:number, :fromXid::xid8, :fromPosition, :toXid::xid8, :toPosition,
                      :size, :root, :signature, :at)
                    """);

    JournalSeals(Scenes scenes, SealKey key, InstantSource clock) {
        super(scenes, key, clock, STATEMENTS);
    }

    @Bean
    static Task<Void> journalSealing(JournalSeals seals) {
        return seals.eachMinute("audit-sealing");
    }
}
