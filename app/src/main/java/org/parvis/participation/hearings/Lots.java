package org.parvis.participation.hearings;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chooses the seed of each lot before anybody asks to speak, and keeps it sealed until its day. */
@Component
class Lots {
    private final Scenes scenes;
    private final HeldConsultations days;
    private final Askings askings;
    private final Sealer sealer;

    Lots(Scenes scenes, HeldConsultations days, Askings askings, Vault vault) {
        this.scenes = scenes;
        this.days = days;
        this.askings = askings;
        this.sealer = vault.installation("participation.hearings.lots");
    }

    /** What everybody reads of the lot; none before its seed is chosen. */
    Optional<PublishedLot> of(Consultation consultation) {
        Asking of = askings.of(consultation);
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select commitment, chosen_on, seed, list, list_digest, drawn_on
                                        from participation.hearing_lots where home = ? and consultation = ?
                                        """)
                                .param(of.home().id())
                                .param(of.consultation())
                                .query(Lots::published)
                                .optional());
    }

    private static PublishedLot published(ResultSet row, int n) throws SQLException {
        return new PublishedLot(
                row.getString("commitment"),
                row.getObject("chosen_on", LocalDate.class),
                drawn(row));
    }

    private static PublishedLot.@Nullable Drawn drawn(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("drawn_on", LocalDate.class);
        return on == null
                ? null
                : new PublishedLot.Drawn(
                        row.getString("seed"),
                        row.getString("list"),
                        row.getString("list_digest"),
                        on);
    }

    /** The digest of the seed, which is chosen now unless it was before. Outside any scene. */
    String chosen(Consultation consultation) {
        return chosen(consultation, days.today());
    }

    /**
     * @param on the day that is said; another one than today in a demonstration only
     */
    String chosen(Consultation consultation, LocalDate on) {
        Asking of = askings.of(consultation);
        return scenes.job(
                jobs ->
                        commitment(jobs, of)
                                .orElseGet(
                                        () -> {
                                            choose(jobs, of, on);
                                            return commitment(jobs, of).orElseThrow();
                                        }));
    }

    private static Optional<String> commitment(JdbcClient jobs, Asking of) {
        return jobs.sql(
                        """
                        select commitment from participation.hearing_lots
                        where home = ? and consultation = ?
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query(String.class)
                .optional();
    }

    /** Whoever comes second changes nothing. */
    private void choose(JdbcClient jobs, Asking of, LocalDate on) {
        String seed = Secrets.random();
        jobs.sql(
                        """
                        insert into participation.hearing_lots (home, consultation, sealed, commitment, chosen_on)
                        values (:home, :consultation, :sealed, :commitment, :on) on conflict do nothing
                        """)
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("sealed", sealer.seal(bytes(seed), bound(of)))
                .param("commitment", Lot.sha(seed))
                .param("on", on)
                .update();
    }

    /** The seed of a lot that was not drawn yet, which nobody else draws meanwhile. */
    Optional<String> undrawn(JdbcClient jobs, Asking of) {
        return jobs.sql(
                        """
                        select sealed from participation.hearing_lots
                        where home = ? and consultation = ? and drawn_on is null for update
                        """)
                .param(of.home().id())
                .param(of.consultation())
                .query((row, n) -> seed(row.getBytes("sealed"), of))
                .optional();
    }

    private String seed(byte[] sealed, Asking of) {
        return new String(sealer.unseal(sealed, bound(of)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bound(Asking of) {
        return bytes(of.home().id() + "/" + of.consultation());
    }
}
