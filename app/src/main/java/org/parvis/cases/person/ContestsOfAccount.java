package org.parvis.cases.person;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.catalogue.Catalogue;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.spi.OtherDrafts;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody wrote to contest decisions of their own files and has not sent: among their drafts,
 * in what is held of them, and forgotten with their account.
 */
@Component
class ContestsOfAccount implements OtherDrafts, AccountData {
    /** Before the files: it is forgotten while the account still leads to them. */
    private static final int ORDER = 90;

    private final Scenes scenes;
    private final Vault vault;
    private final ContestDrafts drafts;
    private final Catalogue catalogue;

    ContestsOfAccount(Scenes scenes, Vault vault, ContestDrafts drafts, Catalogue catalogue) {
        this.scenes = scenes;
        this.vault = vault;
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /** A draft, and the file whose decision it contests. */
    private record Begun(
            String reference,
            String service,
            int version,
            String remedy,
            ContestWords words,
            Instant at) {}

    /** Its file's key may be gone while the row is still there: then nothing can be read. */
    private List<Begun> begun(UUID account) {
        return scenes.readingJob(
                jobs ->
                        jobs
                                .sql(
                                        """
                                        select p.reference, p.service, p.version, d.home,
                                          d.case_file, d.remedy, d.sealed, d.saved_at
                                        from cases.contest_drafts d
                                        join cases.person_files p using (home, case_file)
                                        where p.account = ?
                                        order by d.saved_at desc
                                        """)
                                .param(account)
                                .query((row, n) -> begun(jobs, row))
                                .list()
                                .stream()
                                .flatMap(Optional::stream)
                                .filter(draft -> !draft.words().isEmpty())
                                .toList());
    }

    private Optional<Begun> begun(JdbcClient jobs, ResultSet row) throws SQLException {
        CaseFileId file =
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class));
        String remedy = row.getString("remedy");
        Optional<CaseKey> key = vault.find(jobs, file);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        ContestDrafts.Saved saved = drafts.saved(key.get(), remedy, row);
        Instant at = saved.at();
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Begun(
                                row.getString("reference"),
                                row.getString("service"),
                                row.getInt("version"),
                                remedy,
                                saved.words(),
                                at));
    }

    @Override
    public List<OtherDraft> of(UUID account, Words w) {
        return begun(account).stream()
                .map(
                        draft ->
                                new OtherDraft(
                                        name(draft, w),
                                        PersonPaths.contest(draft.reference(), draft.remedy(), w),
                                        service(draft, w),
                                        w.say("contest.saved", w.dateTime(draft.at())),
                                        w.say("contest.held.kept")))
                .toList();
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        return begun(account).stream().map(draft -> held(draft, w)).toList();
    }

    private HeldData held(Begun draft, Words w) {
        return new HeldData(
                name(draft, w),
                w.say("contest.held.source"),
                w.say("contest.held.purpose"),
                w.say("contest.held.basis"),
                w.say("contest.held.kept"),
                null,
                Link.to(
                                w.say("contest.held.see"),
                                PersonPaths.contest(draft.reference(), draft.remedy(), w))
                        .about(draft.reference()));
    }

    private static String name(Begun draft, Words w) {
        return w.say("contest.held.draft", draft.reference());
    }

    private String service(Begun draft, Words w) {
        return catalogue
                .service(draft.service(), draft.version())
                .map(service -> w.typeset(service.name().in(w.lang())))
                .orElse(draft.service());
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        for (Begun draft : begun(account)) {
            out.json(
                    "contests/" + draft.reference() + "-" + draft.remedy() + ".json",
                    Map.of(
                            "file",
                            draft.reference(),
                            "remedy",
                            draft.remedy(),
                            "savedAt",
                            draft.at().toString(),
                            "written",
                            draft.words().texts()));
        }
    }

    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        delete from cases.contest_drafts d
                                        using cases.person_files p
                                        where p.account = ? and p.home = d.home
                                          and p.case_file = d.case_file
                                        """)
                                .param(account)
                                .update());
    }
}
