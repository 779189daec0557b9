package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.DraftScene;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.Device;
import org.parvis.platform.web.KeptOnDevice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Copies of unsaved text that devices keep, for those who asked for one. The device holds sealed
 * bytes, this the keys: one for each draft on each device, never on a device that is shared.
 */
@Component
public class DeviceCopies implements KeptOnDevice {
    /** Devices of one draft; the one that asked first makes room. */
    private static final int MOST = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Scenes scenes;
    private final InstantSource clock;
    private final Sealer sealer;

    DeviceCopies(Scenes scenes, InstantSource clock, Vault vault) {
        this.scenes = scenes;
        this.clock = clock;
        this.sealer = vault.installation("forms.copies");
    }

    /** Whether somebody said that others use this device too. */
    public static boolean shared(HttpServletRequest request) {
        return Device.shared(request);
    }

    /** Whether this device was asked to keep copies for that draft; the key is another matter. */
    public static boolean keeps(HttpServletRequest request, UUID draft) {
        return !shared(request) && token(request, draft).isPresent();
    }

    /** The key of that draft's copies on this device, for whoever has the draft open. */
    public Optional<String> key(HttpServletRequest request, UUID draft) {
        if (shared(request)) {
            return Optional.empty();
        }
        return token(request, draft)
                .map(ResumeCode::sha256)
                .flatMap(
                        device ->
                                scenes.reading(
                                        new DraftScene(draft), sql -> sealed(sql, draft, device)))
                .map(kept -> sealer.unseal(kept, Ids.bytes(draft)))
                .map(Base64.getEncoder()::encodeToString);
    }

    private static Optional<byte[]> sealed(JdbcClient sql, UUID draft, byte[] device) {
        return sql.sql("select sealed_key from forms.copies where draft = ? and device = ?")
                .param(draft)
                .param(device)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** From now on this device keeps copies for that draft, unless it is shared. */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID draft) {
        if (shared(request) || key(request, draft).isPresent()) {
            return;
        }
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        String token = Secrets.random();
        scenes.in(
                new DraftScene(draft),
                sql -> {
                    makeRoom(sql, draft);
                    sql.sql(
                                    """
                                    insert into forms.copies (draft, device, sealed_key, made_at)
                                    values (?, ?, ?, ?)
                                    """)
                            .param(draft)
                            .param(ResumeCode.sha256(token))
                            .param(sealer.seal(key, Ids.bytes(draft)))
                            .param(clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    return draft;
                });
        Cookies.give(request, response, FormCookie.COPY, draft.toString(), token, Drafts.KEPT);
    }

    private static void makeRoom(JdbcClient sql, UUID draft) {
        sql.sql(
                        """
                        delete from forms.copies where draft = :draft and device not in (
                          select device from forms.copies where draft = :draft
                          order by made_at desc limit :most)
                        """)
                .param("draft", draft)
                .param("most", MOST - 1)
                .update();
    }

    /** This device keeps no more copies for that draft; what lies there can never be read again. */
    public void stop(HttpServletRequest request, HttpServletResponse response, UUID draft) {
        token(request, draft)
                .ifPresent(
                        token -> {
                            destroy(draft, token);
                            Cookies.drop(request, response, FormCookie.COPY, draft.toString());
                        });
    }

    /** The same for every draft, and the browser is asked to empty what pages stored in it. */
    @Override
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        List<Cookies.Named> copies = Cookies.all(request, FormCookie.COPY).toList();
        copies.forEach(
                copy -> Ids.read(copy.name()).ifPresent(draft -> destroy(draft, copy.value())));
        if (!copies.isEmpty()) {
            emptied(response);
        }
    }

    /** Asks the browser to empty what pages stored in it. */
    public static void emptied(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"storage\"");
    }

    private static Optional<String> token(HttpServletRequest request, UUID draft) {
        return Cookies.value(request, FormCookie.COPY, draft.toString());
    }

    private void destroy(UUID draft, String token) {
        scenes.in(
                new DraftScene(draft),
                sql ->
                        sql.sql("delete from forms.copies where draft = ? and device = ?")
                                .param(draft)
                                .param(ResumeCode.sha256(token))
                                .update());
    }
}
