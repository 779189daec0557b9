package org.parvis.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.DraftScene;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each consent, refusal and reading, for the person whom it concerns. Lines are only added; no
 * value that was read stands in them. What is handed a {@code JdbcClient} runs in its caller's
 * transaction and scene.
 */
@Component
public class Ledger {
    private static final int MOST = 500;
    private static final String COLUMNS =
            """
            select service, register, step, outcome, purpose_fr, purpose_en, basis, fields, at
            from registers.ledger
            """;

    private final Scenes scenes;

    Ledger(Scenes scenes) {
        this.scenes = scenes;
    }

    /** What a line tells. */
    public enum Step {
        CONSENTED,
        REFUSED,
        READ;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param outcome of a reading: {@code found}, {@code unknown}, or why nothing came
     * @param fields values of the register that were asked for
     */
    public record Line(
            String service,
            String register,
            Step step,
            String outcome,
            LocalizedText purpose,
            String basis,
            List<String> fields,
            Instant at) {}

    void add(JdbcClient sql, Inquiry inquiry, Step step, String outcome, Instant at) {
        sql.sql(
                        """
                        insert into registers.ledger (id, draft, account, service, register, step,
                          outcome, purpose_fr, purpose_en, basis, fields, at)
                        values (:id, :draft, :account, :service, :register, :step,
                          :outcome, :fr, :en, :basis, :fields, :at)
                        """)
                .param("id", Ids.next())
                .param("draft", inquiry.draft())
                .param("account", inquiry.account(), Types.OTHER)
                .param("service", inquiry.service())
                .param("register", inquiry.register().code())
                .param("step", step.code())
                .param("outcome", outcome)
                .param("fr", inquiry.purpose().in("fr"))
                .param("en", inquiry.purpose().in("en"))
                .param("basis", inquiry.basis())
                .param("fields", inquiry.values().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * When a form is sent its lines follow the file, and what was read for it is no longer kept
     * apart; in the transaction that opens the file.
     */
    public void adopt(JdbcClient sql, UUID draft, CaseFileId file, @Nullable UUID account) {
        sql.sql(
                        """
                        with sent as (delete from registers.known where draft = :draft)
                        update registers.ledger
                        set home = :home, case_file = :file, account = coalesce(account, :account)
                        where draft = :draft
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("account", account, Types.OTHER)
                .param("draft", draft)
                .update();
    }

    /**
     * Forgets the lines of forms that were given up: they follow no file, no account can see them,
     * and nothing is kept for their draft any more.
     */
    int forgetGivenUp() {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        delete from registers.ledger l
                                        where l.case_file is null and l.account is null
                                          and not exists (
                                            select from registers.known k where k.draft = l.draft)
                                        """)
                                .update());
    }

    /** Forgets that lines were of an account; those that follow no file go. */
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with gone as (
                                          delete from registers.ledger
                                          where account = :account and case_file is null)
                                        update registers.ledger set account = null
                                        where account = :account and case_file is not null
                                        """)
                                .param("account", account)
                                .update());
    }

    public List<Line> ofAccount(UUID account) {
        return scenes.reading(new Scene.Person(account), sql -> lines(sql, "account = ?", account));
    }

    public List<Line> ofDraft(UUID draft) {
        return scenes.reading(new DraftScene(draft), sql -> lines(sql, "draft = ?", draft));
    }

    /** In the scene of the person of that file. */
    public List<Line> ofFile(JdbcClient sql, CaseFileId file) {
        return lines(sql, "case_file = ?", file.id());
    }

    private static List<Line> lines(JdbcClient sql, String where, UUID of) {
        return sql.sql(COLUMNS + " where " + where + " order by at desc, id desc limit " + MOST)
                .param(of)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("service"),
                row.getString("register"),
                Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                row.getString("outcome"),
                LocalizedText.of(row.getString("purpose_fr"), row.getString("purpose_en")),
                row.getString("basis"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
