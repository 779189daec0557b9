package org.parvis.documents.letters;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.parvis.documents.keys.Commitment;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals the letters of a body (PAdES baseline B) and tells anybody whether a PDF still is what a
 * body sealed. A body that has no seal yet gets one of its own at its first letter; its key is kept
 * encrypted in the vault, its certificate is public.
 */
@Component
public class LetterSeals {
    private static final String PURPOSE = "documents.seals";

    private final Scenes scenes;
    private final Vault vault;
    private final Map<Home, SealKeys> open = new ConcurrentHashMap<>();

    LetterSeals(Scenes scenes, Vault vault) {
        this.scenes = scenes;
        this.vault = vault;
    }

    /** A certificate that this program published, and whose it is. */
    public record Published(Home home, byte[] certificate) {}

    /**
     * The letter with the seal of its body.
     *
     * @param body name of the body, for a certificate still to be made
     */
    public LetterPdf seal(Home home, String body, LetterPdf letter, Instant at) {
        byte[] sealed = PdfSeal.seal(letter.bytes(), keys(home, body, at), at);
        return new LetterPdf(sealed, Commitment.sha256().digest(sealed), letter.pages());
    }

    /** What the seal of a PDF says, by its bytes alone; never throws, whatever they are. */
    public static PdfSeal.Check check(byte[] pdf) {
        return PdfSeal.check(pdf);
    }

    /** The certificate of that fingerprint, if it is of one of our bodies. */
    public Optional<Published> published(String fingerprint) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select home, certificate from vault.seals
                                        where fingerprint = ?
                                        """)
                                .param(fingerprint)
                                .query(
                                        (row, n) ->
                                                new Published(
                                                        new Home(row.getObject("home", UUID.class)),
                                                        row.getBytes("certificate")))
                                .optional());
    }

    private SealKeys keys(Home home, String body, Instant at) {
        return open.computeIfAbsent(home, missing -> apart(missing, body, at));
    }

    /** In a transaction of its own: the seal stays when the letter that needed it is undone. */
    private SealKeys apart(Home home, String body, Instant at) {
        FutureTask<SealKeys> making =
                new FutureTask<>(() -> scenes.job(sql -> storedOrNew(sql, home, body, at)));
        Thread.ofVirtual().name("seal").start(making);
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultException("Interrupted while opening the seal of a body", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not open the seal of a body", e);
        }
    }

    private SealKeys storedOrNew(JdbcClient sql, Home home, String body, Instant at) {
        byte[] bound = SealKeys.bound(home.id().toString());
        Sealer sealer = vault.installation(PURPOSE);
        SealKeys fresh = SealKeys.make(body, at);
        sql.sql(
                        """
                        insert into vault.seals (home, fingerprint, certificate, sealed)
                        select :home, :fingerprint, :certificate, :sealed
                        where not exists (select from vault.seals where home = :home)
                        on conflict (home) do nothing
                        """)
                .param("home", home.id())
                .param("fingerprint", SealKeys.fingerprint(fresh.certificateBytes()))
                .param("certificate", fresh.certificateBytes())
                .param("sealed", sealer.seal(fresh.key().getEncoded(), bound))
                .update();
        return sql.sql("select certificate, sealed from vault.seals where home = :home")
                .param("home", home.id())
                .query(
                        (row, n) ->
                                SealKeys.of(
                                        sealer.unseal(row.getBytes("sealed"), bound),
                                        row.getBytes("certificate")))
                .single();
    }
}
