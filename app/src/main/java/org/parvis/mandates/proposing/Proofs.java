package org.parvis.mandates.proposing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Scan;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Documents given to show the ground of a mandate. They are sealed, typed by their content and
 * scanned as the files of a form are; the body that decides reads them, and nobody else.
 */
@Component
class Proofs {
    /** A document of a proposal that was never made goes after this time. */
    static final Duration UNUSED = Duration.ofDays(1);

    private static final String LABEL = "proof";

    private final Scenes scenes;
    private final HeldFiles held;
    private final InstantSource clock;

    Proofs(Scenes scenes, HeldFiles held, InstantSource clock) {
        this.scenes = scenes;
        this.held = held;
        this.clock = clock;
    }

    /** A document that is kept for a proposal. */
    record Held(UUID id, String name) {}

    /** Takes a document in, or says why it cannot be taken. */
    Outcome<Held> take(UUID account, MultipartFile file) {
        UUID id = Ids.next();
        String name = file.getOriginalFilename() == null ? "document" : file.getOriginalFilename();
        return held.begin(id, LABEL, name, file.getSize())
                .then(begun -> append(id, begun, file))
                .map(kept -> write(account, id, kept.name()));
    }

    private Outcome<HeldFile> append(UUID id, HeldFile begun, MultipartFile file) {
        try (InputStream in = new ByteArrayInputStream(file.getBytes())) {
            return held.append(id, begun.id(), 0, in);
        } catch (IOException e) {
            return Outcome.refused("documents.refused.empty");
        }
    }

    private Held write(UUID account, UUID id, String name) {
        scenes.in(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        insert into mandates.proofs (id, made_by, name, made_at)
                                        values (?, ?, ?, ?)
                                        """)
                                .param(id)
                                .param(account)
                                .param(name)
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
        return new Held(id, name);
    }

    /** A document that this account gave a moment ago, as the form carries its number. */
    Optional<Held> given(UUID account, String number) {
        return Ids.read(number)
                .flatMap(
                        id ->
                                scenes.reading(
                                        new Scene.Person(account),
                                        sql ->
                                                sql.sql(
                                                                "select id, name from mandates.proofs where id = ?")
                                                        .param(id)
                                                        .query(
                                                                (row, n) ->
                                                                        new Held(
                                                                                row.getObject(
                                                                                        "id",
                                                                                        UUID.class),
                                                                                row.getString(
                                                                                        "name")))
                                                        .optional()));
    }

    /** The document of a mandate, for whoever its caller admitted; the caller closes it. */
    record Content(HeldFile file, InputStream stream) {}

    Outcome<Content> open(@Nullable UUID id) {
        HeldFile file = id == null ? null : held.kept(id).stream().findFirst().orElse(null);
        if (id == null || file == null) {
            return Outcome.refused("documents.refused.absent");
        }
        if (file.scan() == Scan.WAITING) {
            return Outcome.refused("documents.refused.quarantine");
        }
        return held.content(id, file.id())
                .map(stream -> Outcome.ok(new Content(file, stream)))
                .orElseGet(() -> Outcome.refused("documents.refused.absent"));
    }

    /** Takes away what belongs to no mandate, or to one that is gone. */
    int forgetUnused() {
        return scenes.job(
                jobs -> {
                    List<UUID> unused =
                            jobs.sql(
                                            """
                                            delete from mandates.proofs p
                                            where p.made_at < ? and not exists (
                                              select from mandates.mandates m where m.proof_file = p.id)
                                            returning p.id
                                            """)
                                    .param(clock.instant().minus(UNUSED).atOffset(ZoneOffset.UTC))
                                    .query(UUID.class)
                                    .list();
                    if (!unused.isEmpty()) {
                        held.forget(jobs, unused);
                    }
                    return unused.size();
                });
    }

    /** A document that nobody needs does not stay. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> forgetUnusedProofs(Proofs proofs) {
            return Tasks.recurring("unused-proofs", FixedDelay.ofHours(1))
                    .execute((instance, context) -> proofs.forgetUnused());
        }
    }
}
