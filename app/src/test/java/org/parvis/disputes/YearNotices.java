package org.parvis.disputes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has to hear of which act, and what of that nobody was told. */
final class YearNotices {
    /** Of an act: those of the other side who sit there, told within minutes. */
    private static final String LOST =
            """
            with rule (kind, sides, own) as (values
              ('disputes.invited', 'M', true), ('disputes.seen', 'C', false),
              ('disputes.silent', 'CM', true), ('disputes.declined', 'CD', false),
              ('disputes.offered', 'CMD', false), ('disputes.accepted', 'CMD', false),
              ('disputes.signed', 'CMD', false), ('disputes.slowed', 'CMD', false),
              ('disputes.unsigned', 'CMD', false), ('disputes.thought', 'CM', true),
              ('disputes.agreed', 'CMD', true), ('disputes.spoken', 'CMD', false),
              ('disputes.confided', 'CMD', false), ('disputes.mediation-asked', 'CM', false),
              ('disputes.drawn', 'CMD', true), ('disputes.ended', 'CMD', false),
              ('disputes.file-closed', 'MD', true), ('disputes.suspension-signed', 'CM', false),
              ('disputes.suspension-begun', 'CM', true), ('disputes.suspension-warned', 'CM', true),
              ('disputes.word', 'CM', false), ('disputes.talk-closed', 'CM', true))
            select a.kind || ' ' || a.case_file || ' ' || s.side
            from cases.acts a
              join rule r using (kind)
              join disputes.seats s on s.case_file = a.case_file
                and position(s.side in r.sides) > 0 and (r.own or s.number <> a.party)
              left join cases.compartments c
                on c.case_file = a.case_file and c.number = a.compartment
              join cases.parties p on p.case_file = s.case_file and p.number = s.number
            where (c.number is null or s.number = any (c.parties) or s.side = any (c.sides))
              and coalesce(p.since, a.at) <= a.at
              and not exists (select from post.messages m
                where m.file = a.case_file
                  and m.key like 'dispute:' || a.case_file || '/' || s.number || ':%'
                  and m.made_at between a.at - interval '1 minute'
                  and a.at + interval '15 minutes')
            union all
            select 'a promise of ' || d.case_file || ' ' || d.what
            from disputes.due d
            where d.what in ('recall', 'ask') and not exists (select from post.messages m
              where m.file = d.case_file and m.key like '%:' || d.what || ':' || d.number
                and m.made_at between d.due_at and d.due_at + interval '1 minute')
            union all
            select 'did not leave: ' || status || ' ' || key from post.messages
            where status not in ('sent', 'bounced')
            """;

    private YearNotices() {}

    /** What somebody had to hear and was not told, and what neither left nor came back. */
    static List<String> lost(JdbcClient owner) {
        return owner.sql(LOST).query(String.class).list();
    }
}
