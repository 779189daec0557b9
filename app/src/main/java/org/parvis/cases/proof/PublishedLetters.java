package org.parvis.cases.proof;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.letters.LetterDesk;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What anybody may ask of a letter: who issued it, when, and whether it still holds; never for whom
 * or what. It is found by the code on it, or by the letter itself. A letter is published in the
 * transaction of the act that it tells, in the scene of whoever acts.
 */
@Component
public class PublishedLetters {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final Scenes scenes;
    private final Acting acting;

    public PublishedLetters(Scenes scenes, Acting acting) {
        this.scenes = scenes;
        this.acting = acting;
    }

    /** A decision as the public may know it. */
    record Issued(
            byte[] code,
            Home home,
            String service,
            LocalDate on,
            byte[] digest,
            DecisionStanding standing) {}

    /**
     * A letter, in all its languages, that may be checked from now on.
     *
     * @param says what it says of the decision, and with it of the letters that came before
     */
    public void publish(
            JdbcClient sql,
            CaseFile after,
            LetterDesk.Made made,
            SecretCode code,
            DecisionStanding.Effect says) {
        append(sql, after, says);
        sql.sql(
                        """
                        with letters as (
                          insert into cases.verified_letters (digest, code_hash, home, case_file)
                          select decode(d, 'hex'), :code, :home, :file
                          from unnest(:digests::text[]) d)
                        insert into cases.verifications (code_hash, home, case_file, seq, service,
                          issued_on, letter_digest, effects)
                        values (:code, :home, :file, :seq, :service, :on, :digest,
                          jsonb_build_array(:says::jsonb))
                        """)
                .param("says", JSON.writeValueAsString(says))
                .param("code", code.hash())
                .param("home", after.id().home().id())
                .param("file", after.id().id())
                .param("seq", after.lastSeq())
                .param("service", after.service())
                .param("on", acting.today())
                .param("digest", made.main().sha256())
                .param(
                        "digests",
                        made.digests().stream()
                                .map(HexFormat.of()::formatHex)
                                .toArray(String[]::new))
                .update();
    }

    /** The letters of that file say from now on what came of their decision. */
    public static void append(JdbcClient sql, CaseFile file, DecisionStanding.Effect says) {
        sql.sql(
                        """
                        update cases.verifications set effects = effects || :says::jsonb
                        where home = :home and case_file = :file
                        """)
                .param("says", JSON.writeValueAsString(says))
                .param("home", file.id().home().id())
                .param("file", file.id().id())
                .update();
    }

    Optional<Issued> byCode(SecretCode code) {
        return scenes.reading(new Scene.Public(), sql -> find(sql, code.hash(), acting.today()));
    }

    /** The decision that a letter carries, in whichever of its languages. */
    Optional<Issued> byLetter(byte[] digest) {
        return scenes.reading(
                new Scene.Public(),
                sql -> code(sql, digest).flatMap(code -> find(sql, code, acting.today())));
    }

    private static Optional<byte[]> code(JdbcClient sql, byte[] digest) {
        set(sql, "parvis.letter", digest);
        return sql.sql("select code_hash from cases.verified_letters where digest = ?")
                .param(digest)
                .query((row, n) -> row.getBytes("code_hash"))
                .optional();
    }

    private static Optional<Issued> find(JdbcClient sql, byte[] code, LocalDate today) {
        set(sql, "parvis.code", code);
        return sql.sql(
                        """
                        select code_hash, home, service, issued_on, letter_digest, effects::text
                        from cases.verifications where code_hash = ?
                        """)
                .param(code)
                .query(
                        (row, n) ->
                                new Issued(
                                        row.getBytes("code_hash"),
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getString("service"),
                                        row.getObject("issued_on", LocalDate.class),
                                        row.getBytes("letter_digest"),
                                        standing(row.getString("effects"), today)))
                .optional();
    }

    private static DecisionStanding standing(String effects, LocalDate today) {
        List<DecisionStanding.Effect> all =
                List.of(JSON.readValue(effects, DecisionStanding.Effect[].class));
        return DecisionStanding.ofLetter(all.getFirst(), all.subList(1, all.size()), today);
    }

    private static void set(JdbcClient sql, String name, byte[] value) {
        sql.sql("select set_config(?, ?, true)")
                .param(name)
                .param(HexFormat.of().formatHex(value))
                .query(String.class)
                .single();
    }
}
