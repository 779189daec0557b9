package org.parvis.mandates;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files with one row of each kind that hangs on a file, and questions that count what a scene sees.
 */
final class FileRows {
    /** Each kind of row that hangs on a file, and the rows of it that a scene sees. */
    static final String SEEN =
            """
            select (select count(*) from cases.case_files where id = :file)
              + (select count(*) from cases.acts) + (select count(*) from cases.payloads)
              + (select count(*) from cases.parties) + (select count(*) from cases.deadlines)
              + (select count(*) from cases.work_items) + (select count(*) from vault.keys)
              + (select count(*) from documents.documents) + (select count(*) from audit.reads)
            """;

    static final int KINDS = 9;
    static final String WRITTEN =
            """
            with written as (update cases.case_files set lang = lang where id = :file returning 1)
            select (select count(*) from written) + (select count(*) from cases.acts)
            """;

    private static final String[] ROWS = {
        """
                    insert into cases.case_files (home, id, reference, service, service_version, lang,
                      channel, state, received_on, opened_at, last_seq, last_digest)
                    select :home, f, f::text, s, 1, 'fr', 'web', 'RECEIVED', current_date, now(), 1, ''
                    """,
        """
                    insert into cases.person_files (account, case_file, home, reference, service, opened_at,
                      establishment)
                    select o, f, :home, f::text, s, now(), nullif(p, '00000000-0000-0000-0000-000000000000')
                    """,
        """
                    insert into cases.acts (home, case_file, seq, kind, schema_no, at, party, compartment,
                      commitment, previous, digest)
                    select :home, f, 1, 'received', 1, now(), 1, 0, '', '', ''
                    """,
        """
                    insert into cases.payloads (home, case_file, seq, compartment, salt, sealed)
                    select :home, f, 1, 0, '', ''
                    """,
        "insert into cases.parties (home, case_file, number, role) select :home, f, 1, 'REQUESTER'",
        """
                    insert into cases.deadlines (home, case_file, party, term, phase, due_on, ends_at, ledger)
                    select :home, f, 1, 'answer', 'RUNNING', current_date, now(), '{}'
                    """,
        """
                    insert into cases.work_items (home, case_file, reference, service, title, requester,
                      channel, state, step, received_on, due_on, allowed, updated_at)
                    select :home, f, f::text, s, 't', 'r', 'web', 'RECEIVED', 'received', current_date,
                      current_date, 1, now()
                    """,
        "insert into vault.keys (home, file, wrapped) select :home, f, ''",
        """
                    insert into documents.documents (home, file, id, kind, name, media_type, size, sha256,
                      address, scan, added_at)
                    select :home, f, f, 'attachment', '', 'text/plain', 1, '', '', 'clean', now()
                    """,
        """
                    insert into audit.reads (home, case_file, member, hour, at, purpose)
                    select :home, f, f, now(), now(), 'file'
                    """
    };

    private FileRows() {}

    /** Writes them; the nil place is none. */
    static void put(
            JdbcClient owner,
            UUID home,
            List<UUID> files,
            List<UUID> owners,
            List<String> services,
            List<UUID> places) {
        for (String rows : ROWS) {
            owner.sql(rows + " from unnest(:files, :owners, :services, :places) as t (f, o, s, p)")
                    .param("home", home)
                    .param("files", files.toArray(UUID[]::new))
                    .param("owners", owners.toArray(UUID[]::new))
                    .param("services", services.toArray(String[]::new))
                    .param("places", places.toArray(UUID[]::new))
                    .update();
        }
    }
}
