package org.parvis.cases.person;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.keeping.KeptFor;
import org.parvis.cases.keeping.RetentionTerms;
import org.parvis.cases.queue.FileExport;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/**
 * The files that somebody sent: what the definition of each service says of them. A file belongs to
 * the body that answers it and stays for its time; closing an account takes away the tie between
 * the two, and the number and the code of the file still open it.
 */
@Component
class FilesData implements AccountData {
    private static final int ORDER = 100;

    private final Scenes scenes;
    private final Catalogue catalogue;
    private final FileExport export;
    private final RetentionTerms terms;

    FilesData(Scenes scenes, Catalogue catalogue, FileExport export, RetentionTerms terms) {
        this.terms = terms;
        this.scenes = scenes;
        this.catalogue = catalogue;
        this.export = export;
    }

    /**
     * The files of a service with a body.
     *
     * @param lastClosed when the latest that is closed was closed
     */
    private record Of(
            String service,
            int version,
            Home body,
            int files,
            int open,
            @Nullable LocalDate lastClosed) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        List<HeldData> held = new ArrayList<>();
        for (Of of : files(account)) {
            catalogue
                    .service(of.service(), of.version())
                    .ifPresent(service -> held.add(held(of, service, w)));
        }
        return held;
    }

    /** By the body that works on them: its schedule says how long they are kept. */
    private List<Of> files(UUID account) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select f.service, coalesce(f.worked_by, f.home) as body,
                                               max(f.service_version) as version,
                                               count(*)::int as files,
                                               count(*) filter (where f.closed_on is null)::int as open,
                                               max(f.closed_on) as last_closed
                                        from cases.person_files p
                                        join cases.case_files f
                                          on f.home = p.home and f.id = p.case_file
                                        where p.account = ?
                                        group by 1, 2 order by 1, 2
                                        """)
                                .param(account)
                                .query(
                                        (row, n) ->
                                                new Of(
                                                        row.getString("service"),
                                                        row.getInt("version"),
                                                        new Home(row.getObject("body", UUID.class)),
                                                        row.getInt("files"),
                                                        row.getInt("open"),
                                                        row.getObject(
                                                                "last_closed", LocalDate.class)))
                                .list());
    }

    private HeldData held(Of of, ServiceDefinition service, Words w) {
        String lang = w.lang();
        String basis =
                service.legalBasis().stream()
                        .map(one -> one.citation().in(lang))
                        .collect(Collectors.joining(" ; "));
        return new HeldData(
                w.say("cases.held.files", w.typeset(service.name().in(lang)), of.files()),
                w.say("cases.held.source"),
                w.typeset(service.purpose().in(lang)),
                basis,
                kept(of, service, w),
                w.say("cases.held.stays"),
                Link.to(w.say("cases.held.see"), lang.equals("fr") ? "/fr/compte" : "/en/account")
                        .about(w.typeset(service.name().in(lang))));
    }

    /** How long, by which rule, and until when what is closed is kept. */
    private String kept(Of of, ServiceDefinition service, Words w) {
        KeptFor kept = terms.of(of.body(), service);
        List<String> said = new ArrayList<>();
        said.add(kept.term(w));
        if (of.lastClosed() != null) {
            int closed = of.files() - of.open();
            said.add(w.say("cases.kept.closed", closed, w.date(kept.until(of.lastClosed()))));
        }
        said.add(w.say("cases.kept.by", kept.ground(w)));
        return String.join(" ", said);
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        export.write(account, w, out);
    }

    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with party as (
                                          update cases.parties set account = null
                                          where account = :account),
                                        beside as (
                                          delete from cases.party_files where account = :account)
                                        delete from cases.person_files where account = :account
                                        """)
                                .param("account", account)
                                .update());
    }
}
