package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.DraftScene;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.forms.SentForms;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What drafts became, sealed for whoever could open them. */
@Component
class SentDrafts implements SentForms, HoldsPersonalData {
    private final DraftTable table;
    private final Scenes scenes;
    private final InstantSource clock;
    private final Sealer sealer;

    SentDrafts(DraftTable table, Scenes scenes, InstantSource clock, Vault vault) {
        this.table = table;
        this.scenes = scenes;
        this.clock = clock;
        this.sealer = vault.installation("forms.sent");
    }

    @Override
    public String ending(HttpServletRequest request, UUID draft) {
        return DeviceCopies.keeps(request, draft) ? "#copy-" + draft : "";
    }

    @Override
    public void keep(UUID draft, CaseFileId file, Sent sent) {
        Instant until = clock.instant().plus(Drafts.KEPT);
        scenes.in(
                new DraftScene(draft),
                sql -> {
                    sql.sql(
                                    """
                                    with gone as (
                                      delete from forms.drafts where id = :draft
                                      returning id, account, principal, token_hash)
                                    insert into forms.sent (draft, home, case_file, account,
                                      principal, token_hash, sealed, expires_at)
                                    select id, :home, :file, account, principal, token_hash,
                                      :sealed, :until
                                    from gone
                                    """)
                            .param("draft", draft)
                            .param("home", file.home().id())
                            .param("file", file.id())
                            .param("sealed", seal(draft, sent))
                            .param("until", until.atOffset(ZoneOffset.UTC))
                            .update();
                    table.forgetFiles(sql, draft);
                    return draft;
                });
    }

    @Override
    public Map<UUID, Instant> begun(JdbcClient jobs, List<CaseFileId> files) {
        Map<UUID, Instant> begun = new HashMap<>();
        if (!files.isEmpty()) {
            jobs.sql("select case_file, draft from forms.sent where case_file = any (:files)")
                    .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                    .query(
                            row -> {
                                UUID draft = row.getObject("draft", UUID.class);
                                begun.put(
                                        row.getObject("case_file", UUID.class), Ids.madeAt(draft));
                            });
        }
        return begun;
    }

    @Override
    public Optional<Sent> find(
            HttpServletRequest request, UUID draft, Actor.@Nullable Person person) {
        String token = DraftCookie.token(request, draft);
        return scenes.reading(
                new DraftScene(draft),
                sql ->
                        sql.sql(
                                        """
                                        select sealed from forms.sent
                                        where draft = :draft and expires_at > :now
                                          and (account = :account
                                            or (account is null or principal = :account)
                                              and token_hash = :token)
                                        """)
                                .param("draft", draft)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("account", Drafts.account(person), Types.OTHER)
                                .param(
                                        "token",
                                        token == null ? null : ResumeCode.sha256(token),
                                        Types.BINARY)
                                .query((row, n) -> open(draft, row.getBytes("sealed")))
                                .optional());
    }

    private byte[] seal(UUID draft, Sent sent) {
        String words = sent.reference() + " " + sent.code();
        return sealer.seal(words.getBytes(StandardCharsets.UTF_8), Ids.bytes(draft));
    }

    private Sent open(UUID draft, byte[] sealed) {
        String words = new String(sealer.unseal(sealed, Ids.bytes(draft)), StandardCharsets.UTF_8);
        int space = words.indexOf(' ');
        return new Sent(words.substring(0, space), words.substring(space + 1));
    }

    void forgetExpired() {
        scenes.job(
                sql ->
                        sql.sql("delete from forms.sent where expires_at <= ?")
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
    }

    @Override
    public String place() {
        return "forms.sent";
    }

    @Override
    public String purpose() {
        return "forms.sent.purpose";
    }

    @Override
    public String retention() {
        return "forms.sent.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                sql ->
                        sql.sql("delete from forms.sent where home = ? and case_file = ?")
                                .param(file.home().id())
                                .param(file.id())
                                .update());
    }
}
