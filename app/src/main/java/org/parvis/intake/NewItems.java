package org.parvis.intake;

import static org.parvis.intake.BatchTable.at;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How items come into being: from a piece of a batch, or from a mail. Jobs write them. */
@Component
class NewItems {
    /** Begins one piece of a batch; a piece that was begun before keeps its number. */
    UUID begin(JdbcClient jobs, ScanBatch batch, Cutting.Piece piece, UUID id, Instant now) {
        Meaning meaning = piece.meaning();
        return jobs.sql(
                        """
                        insert into intake.items (home, id, batch, first_page, pages, unit, kind,
                          note, service, channel, draft, reference, came_at, state)
                        values (:home, :id, :batch, :first, :pages, :unit, :kind, :note, :service,
                          :channel, :draft, :reference, :now, 'cutting')
                        on conflict (home, batch, first_page) where batch is not null
                          do update set pages = excluded.pages
                        returning id
                        """)
                .param("home", batch.agent().home().id())
                .param("id", id)
                .param("batch", batch.id())
                .param("first", piece.from())
                .param("pages", piece.count())
                .param("unit", batch.unit())
                .param("kind", kind(meaning).code())
                .param("note", meaning.note())
                .param("service", meaning.service())
                .param("channel", meaning.channel())
                .param("draft", meaning.draft(), Types.OTHER)
                .param("reference", meaning.reference())
                .param("now", at(now))
                .query(UUID.class)
                .single();
    }

    /** A mail that nobody could place; the program read its date from its header. */
    int mail(JdbcClient jobs, Home home, UUID id, String note, Item.Arrival said, Instant now) {
        return jobs.sql(
                        """
                        insert into intake.items (home, id, kind, note, channel, came_at, state,
                          received_on, received_at, evidence_kind, said_by, said_at, legal_on, rule,
                          reason)
                        values (:home, :id, 'unindexed', :note, 'email', :now, 'waiting', :on, :at,
                          :evidence, :by, :now, :legalOn, :rule, :reason)
                        on conflict do nothing
                        """)
                .param("home", home.id())
                .param("id", id)
                .param("note", note)
                .param("now", at(now))
                .param("on", said.on())
                .param("at", said.at(), Types.TIME)
                .param("evidence", said.evidenceKind())
                .param("by", said.by())
                .param("legalOn", said.legalOn())
                .param("rule", said.rule())
                .param("reason", said.reason())
                .update();
    }

    private static Item.Kind kind(Meaning meaning) {
        return switch (meaning.kind()) {
            case PLAIN, UNKNOWN -> Item.Kind.UNINDEXED;
            case REQUEST -> Item.Kind.REQUEST;
            case FORM -> Item.Kind.FORM;
            case FILE -> Item.Kind.FILE;
        };
    }

    /** It is whole and waits. */
    int waits(JdbcClient jobs, Home home, UUID id, @Nullable String note) {
        return jobs.sql(
                        """
                        update intake.items set state = 'waiting', note = coalesce(:note, note)
                        where home = :home and id = :id and state = 'cutting'
                        """)
                .param("note", note)
                .param("home", home.id())
                .param("id", id)
                .update();
    }
}
