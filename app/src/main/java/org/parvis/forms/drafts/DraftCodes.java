package org.parvis.forms.drafts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.DraftScene;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.stereotype.Component;

/** The codes that bring back to a draft from anywhere, e-mailed or printed. */
@Component
public class DraftCodes {
    private final DraftTable table;
    private final Scenes scenes;
    private final InstantSource clock;
    private final DraftAccess access;

    DraftCodes(DraftTable table, Scenes scenes, InstantSource clock, DraftAccess access) {
        this.table = table;
        this.scenes = scenes;
        this.clock = clock;
        this.access = access;
    }

    public record Resumed(Draft draft, String token) {}

    /** A new code for a draft: the earlier ones stay good. */
    public String add(Draft draft) {
        String code = ResumeCode.next();
        byte[] hash = ResumeCode.digest(code).orElseThrow();
        scenes.in(
                new DraftScene(draft.id()),
                sql -> {
                    ResumeCodeTable.add(sql, draft.id(), hash);
                    return code;
                });
        return code;
    }

    /** Opens a draft by its code on this browser: a new token, told once. */
    public Optional<Resumed> resume(String typed) {
        return ResumeCode.digest(typed)
                .flatMap(code -> named(code).flatMap(draft -> resume(draft, code)));
    }

    /** The draft that a code opens, without opening it on this browser. */
    public Optional<Draft> find(String typed) {
        return ResumeCode.digest(typed).flatMap(this::named).flatMap(this::draft);
    }

    /** The draft of that number, if it is still kept. */
    public Optional<Draft> draft(UUID draft) {
        return scenes.reading(new DraftScene(draft), sql -> table.find(sql, draft, clock.instant()))
                .map(DraftTable.Row::draft);
    }

    private Optional<UUID> named(byte[] hash) {
        return scenes.reading(new DraftScene(Ids.NIL), sql -> ResumeCodeTable.find(sql, hash));
    }

    private Optional<Resumed> resume(UUID draft, byte[] code) {
        String token = Secrets.random();
        return scenes.in(
                new DraftScene(draft),
                sql -> {
                    Optional<DraftTable.Row> row =
                            table.find(sql, draft, clock.instant())
                                    .filter(r -> ResumeCodeTable.use(sql, code).isPresent());
                    row.ifPresent(r -> table.newToken(sql, draft, ResumeCode.sha256(token)));
                    return row.map(r -> new Resumed(access.owned(r.draft()), token));
                });
    }
}
