package org.parvis.cases.account;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;

/** Rows of a desk, written at once: copies of a file that is there, and mandates. */
public record ManyFiles(Scenes scenes, UUID account) {
    /** A file that was opened without an account becomes theirs. */
    public void owns(String reference) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.person_files (account, case_file, home, reference,
                                          service, opened_at)
                                        select :account, id, home, reference, service, opened_at
                                        from cases.case_files where reference = :reference
                                        """)
                                .param("account", account)
                                .param("reference", reference)
                                .update());
    }

    /** As many more of that file, all theirs. */
    void copies(Receipt file, int many) {
        copy(file, Collections.nCopies(many, account));
    }

    /** As many people for whom they act, each with a copy of that file; the mandates, by name. */
    List<UUID> identities(Receipt file, int many) {
        List<UUID> people = Stream.generate(Ids::next).limit(many).toList();
        copy(file, people);
        return people.stream()
                .map(
                        one ->
                                actsFor(
                                        one,
                                        "Personne %02d".formatted(people.indexOf(one) + 1),
                                        "receive"))
                .toList();
    }

    /** A mandate in force to act for somebody. */
    UUID actsFor(UUID principal, String name, String act) {
        return mandate(principal, name, act, "open");
    }

    /** Somebody asks them to act. */
    UUID proposed(String name) {
        return mandate(Ids.next(), name, "receive", "proposed");
    }

    void ends(UUID mandate) {
        scenes.job(
                jobs ->
                        jobs.sql("update mandates.mandates set standing = 'revoked' where id = ?")
                                .param(mandate)
                                .update());
    }

    /** The file is one of another service from now. */
    void becomes(Receipt file, String service) {
        scenes.job(
                jobs ->
                        jobs.sql("update cases.person_files set service = ? where case_file = ?")
                                .param(service)
                                .param(file.file().id())
                                .update());
    }

    private UUID mandate(UUID principal, String name, String act, String standing) {
        UUID id = Ids.next();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into mandates.mandates (id, principal, principal_kind,
                                          principal_name, holder, holder_name, ground, acts, from_day,
                                          until_day, standing, proposed_by, made_at, opened_at)
                                        values (:id, :principal, 'person', :name, :account, 'Paul Essai',
                                          'helper', array[:act], current_date - 2, current_date + 200,
                                          :standing, :principal, now(), now())
                                        """)
                                .param("id", id)
                                .param("principal", principal)
                                .param("name", name)
                                .param("account", account)
                                .param("act", act)
                                .param("standing", standing)
                                .update());
        return id;
    }

    private void copy(Receipt file, List<UUID> owners) {
        List<UUID> copies = Stream.generate(Ids::next).limit(owners.size()).toList();
        for (String table : List.of("case_files", "work_items", "person_files", "deadlines")) {
            String id = table.equals("case_files") ? "id" : "case_file";
            scenes.job(
                    jobs ->
                            jobs.sql(
                                            """
                                            insert into cases.%1$s
                                            select (jsonb_populate_record(t, jsonb_strip_nulls(
                                              jsonb_build_object('%2$s', n.id, 'reference', left(n.id::text, 30),
                                                'account', n.owner)))).*
                                            from cases.%1$s t, unnest(:ids, :owners) as n (id, owner)
                                            where t.%2$s = :file
                                            """
                                                    .formatted(table, id))
                                    .param("ids", copies.toArray(UUID[]::new))
                                    .param("owners", owners.toArray(UUID[]::new))
                                    .param("file", file.file().id())
                                    .update());
        }
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.acts (home, case_file, seq, kind, schema_no, at, party,
                                          compartment, commitment, previous, digest)
                                        select home, n, seq, kind, schema_no, at, party, compartment, commitment, previous, digest
                                        from cases.acts, unnest(:ids) as n
                                        where case_file = :file
                                        """)
                                .param("ids", copies.toArray(UUID[]::new))
                                .param("file", file.file().id())
                                .update());
    }
}
