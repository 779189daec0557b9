package org.parvis.disputes.papers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Papers of a dispute as they were sealed once: encrypted with the key of its file, and read by
 * those who sat at the table. The body has no way to them.
 */
@Component
public class KeptPapers {
    /** Each is kept once in a dispute. */
    public enum What {
        AGREEMENT,
        /** That prescription does not run while both talk. */
        SUSPENSION,
        /** Who took part, from when to when, and how it ended. */
        PARTICIPATION,
        /** That what was said in private is destroyed. */
        DESTRUCTION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Vault vault;
    private final Scenes scenes;
    private final FileScenes entries;

    KeptPapers(Vault vault, Scenes scenes, FileScenes entries) {
        this.vault = vault;
        this.scenes = scenes;
        this.entries = entries;
    }

    /** In the transaction of the job; the first that is kept stays. */
    public void keep(JdbcClient jobs, CaseFileId file, What what, LetterPdf pdf) {
        CaseKey key = vault.open(jobs, file);
        jobs.sql(
                        """
                        insert into disputes.papers (home, case_file, what, sealed)
                        values (:home, :file, :what, :sealed) on conflict do nothing
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("what", what.code())
                .param("sealed", vault.seal(key, pdf.bytes(), bound(file, what)))
                .update();
    }

    /** The document, for whoever sat at the table; nothing where it was not made. */
    public Optional<byte[]> open(PartyEntry entry, What what) {
        CaseFileId file = entry.file();
        return scenes.reading(
                        entries.reading(entry.who(), file),
                        sql ->
                                sql.sql(
                                                """
                                                select sealed from disputes.papers
                                                where home = :home and case_file = :file and what = :what
                                                """)
                                        .param("home", file.home().id())
                                        .param("file", file.id())
                                        .param("what", what.code())
                                        .query((row, n) -> row.getBytes("sealed"))
                                        .optional())
                .map(bytes -> opened(file, what, bytes));
    }

    /** The policy let them in; the key of the file is the program's to open for them. */
    private byte[] opened(CaseFileId file, What what, byte[] sealed) {
        return scenes.readingJob(
                jobs -> vault.unseal(vault.open(jobs, file), sealed, bound(file, what)));
    }

    private static byte[] bound(CaseFileId file, What what) {
        return ("disputes." + what.code() + ":" + file.id()).getBytes(StandardCharsets.US_ASCII);
    }
}
