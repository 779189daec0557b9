package org.parvis.disputes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.documents.LetterPdf;
import org.parvis.documents.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The writings that suspend prescription, sealed, and the day on which both sides of each are
 * warned. What is handed a {@link JdbcClient} runs in its caller's transaction, as a job.
 */
@Component
public class SuspensionPapers {
    private static final int MOST = 200;

    private final Vault vault;
    private final Scenes scenes;
    private final FileScenes entries;

    SuspensionPapers(Vault vault, Scenes scenes, FileScenes entries) {
        this.vault = vault;
        this.scenes = scenes;
        this.entries = entries;
    }

    void keep(JdbcClient jobs, CaseFileId file, LetterPdf pdf, LocalDate warnOn) {
        jobs.sql(
                        """
                        insert into disputes.suspensions (home, case_file, digest, sealed, warn_on)
                        values (:home, :file, :digest, :sealed, :warnOn)
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("digest", pdf.digest())
                .param("sealed", vault.seal(vault.open(jobs, file), pdf.bytes(), bound(file)))
                .param("warnOn", warnOn)
                .update();
    }

    /** The writing, for whoever sits at the table; nothing before both signed. */
    public Optional<byte[]> open(PartyEntry entry) {
        CaseFileId file = entry.file();
        return scenes.reading(
                        entries.reading(entry.who(), file),
                        sql ->
                                sql.sql(
                                                """
                                                select sealed from disputes.suspensions
                                                where home = :home and case_file = :file
                                                """)
                                        .param("home", file.home().id())
                                        .param("file", file.id())
                                        .query((row, n) -> row.getBytes("sealed"))
                                        .optional())
                .map(bytes -> opened(file, bytes));
    }

    /** The policy let them in; the key of the file is the program's to open for them. */
    private byte[] opened(CaseFileId file, byte[] sealed) {
        return scenes.readingJob(jobs -> vault.unseal(vault.open(jobs, file), sealed, bound(file)));
    }

    /** Whose sides are to be warned by that day, the oldest first. */
    static List<CaseFileId> due(JdbcClient jobs, LocalDate today) {
        return jobs.sql(
                        """
                        select home, case_file from disputes.suspensions
                        where not settled and warn_on <= :today
                        order by warn_on, home, case_file limit :most
                        """)
                .param("today", today)
                .param("most", MOST)
                .query(
                        (row, n) ->
                                new CaseFileId(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getObject("case_file", UUID.class)))
                .list();
    }

    /** Nobody is warned again; whether somebody still was to be. */
    boolean settle(JdbcClient jobs, CaseFileId file) {
        return jobs.sql(
                                """
                                update disputes.suspensions set settled = true
                                where home = :home and case_file = :file and not settled
                                """)
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .update()
                > 0;
    }

    private static byte[] bound(CaseFileId file) {
        return ("disputes.suspension:" + file.id()).getBytes(StandardCharsets.US_ASCII);
    }
}
