package org.parvis.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
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

    FilesData(Scenes scenes, Catalogue catalogue, FileExport export) {
        this.scenes = scenes;
        this.catalogue = catalogue;
        this.export = export;
    }

    private record Of(String service, int files) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        List<Of> all =
                scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                sql.sql(
                                                """
                                                select service, count(*)::int as files
                                                from cases.person_files where account = ?
                                                group by service order by service
                                                """)
                                        .param(account)
                                        .query(
                                                (row, n) ->
                                                        new Of(
                                                                row.getString("service"),
                                                                row.getInt("files")))
                                        .list());
        List<HeldData> held = new ArrayList<>();
        for (Of of : all) {
            catalogue.service(of.service()).ifPresent(s -> held.add(held(of, s, w)));
        }
        return held;
    }

    private static HeldData held(Of of, ServiceDefinition service, Words w) {
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
                w.typeset(service.retention().schedule().in(lang)),
                w.say("cases.held.stays"),
                Link.to(w.say("cases.held.see"), lang.equals("fr") ? "/fr/compte" : "/en/account")
                        .about(w.typeset(service.name().in(lang))));
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
                                          where account = :account)
                                        delete from cases.person_files where account = :account
                                        """)
                                .param("account", account)
                                .update());
    }
}
