package org.parvis.cases.queue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.ExportFormat;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of a body: see, filter, take, take away as a table. */
@Controller
class QueuePages {
    private static final int LONGEST_SEARCH = 100;

    private final Queue queue;
    private final Batches taking;
    private final QueueExport export;
    private final SavedViews saved;
    private final Acting acting;

    QueuePages(Queue queue, Batches taking, QueueExport export, SavedViews saved, Acting acting) {
        this.saved = saved;
        this.queue = queue;
        this.taking = taking;
        this.export = export;
        this.acting = acting;
    }

    @GetMapping({"/fr/equipe/file", "/en/team/queue"})
    Page show(
            Actor.Agent agent,
            Words w,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable String q,
            @Told String told) {
        QueueQuery query = QueueQuery.of(asked);
        Optional<String> reference = q == null ? Optional.empty() : Reference.parse(q);
        if (reference.isPresent()) {
            return Page.redirect(TeamPaths.file(w, reference.get()));
        }
        return Page.of("cases/queue/teamQueue", page(agent, w, q, query, told))
                .title(w.say("team.queue.title"))
                .nav("queue")
                .inTeam();
    }

    /** What the words find; if nothing, the queue as it was, saying so. */
    private QueuePage page(
            Actor.Agent agent, Words w, @Nullable String q, QueueQuery query, String told) {
        String asked = q == null ? "" : q.strip();
        if (asked.length() > LONGEST_SEARCH) {
            asked = asked.substring(0, LONGEST_SEARCH);
        }
        if (asked.isEmpty()) {
            return queue.page(agent, query, told(told, null, w), w);
        }
        QueuePage found = queue.page(agent, QueueQuery.searching(asked), told(told, null, w), w);
        return found.empty() ? queue.page(agent, query, told(told, asked, w), w) : found;
    }

    @PostMapping({"/fr/equipe/file/prendre", "/en/team/queue/take"})
    Page take(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") List<String> file,
            @RequestParam(defaultValue = "") String back) {
        String query = back.startsWith("?") ? back.replaceAll("[^\\w?&=~:.%-]", "") : "";
        Batches.Taking taken = taking.take(agent, file, query);
        return Page.redirect(
                TeamPaths.queue(w)
                        + (query.isEmpty() ? "?" : query + "&")
                        + "told=taken-"
                        + taken.taken()
                        + "-"
                        + taken.missed()
                        + (taken.batch() == null ? "" : "-" + taken.batch()));
    }

    @PostMapping({"/fr/equipe/file/vues", "/en/team/queue/views"})
    Page save(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String back) {
        return switch (saved.save(agent, name, back)) {
            case Outcome.Ok<QueueQuery>(QueueQuery kept) ->
                    Page.redirect(TeamPaths.queue(w) + kept.address());
            case Outcome.Refused<QueueQuery>(Refusal refusal) -> {
                String why = Refused.say(refusal, w);
                Queue.Told told = new Queue.Told(null, null, null, why, null);
                yield Page.of(
                                "cases/queue/teamQueue",
                                queue.page(agent, QueueQuery.parse(back), told, w))
                        .title(w.say("team.queue.title"))
                        .nav("queue")
                        .inTeam()
                        .alternate(w.lang().equals("fr") ? "/en/team/queue" : "/fr/equipe/file")
                        .status(422);
            }
        };
    }

    @PostMapping({"/fr/equipe/file/vues/{id}/supprimer", "/en/team/queue/views/{id}/remove"})
    Page unsave(Actor.Agent agent, Words w, @PathVariable String id) {
        Ids.read(id).ifPresent(view -> saved.remove(agent, view));
        return Page.redirect(TeamPaths.queue(w));
    }

    @GetMapping({"/fr/equipe/file/export.{format}", "/en/team/queue/export.{format}"})
    void export(
            Actor.Agent agent,
            Words w,
            HttpServletResponse response,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> asked)
            throws IOException {
        ExportFormat as = ExportFormat.of(format);
        if (as == null) {
            throw TeamReply.notFound();
        }
        String name = w.say("team.queue.export.name");
        response.setContentType(as.type());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\"".formatted(name, acting.today(), as.code()));
        export.write(agent, QueueQuery.of(asked).first(), as, w, response.getOutputStream());
    }

    /** The notice that the address carries after an act: {@code taken-3-1}. */
    private static Queue.Told told(String told, @Nullable String searched, Words w) {
        if (told.equals("none")) {
            return new Queue.Told(null, w.say("team.batch.none"), searched);
        }
        if (told.equals("untaken")) {
            return new Queue.Told(w.say("team.batch.untaken"), null, searched);
        }
        String[] parts = told.split("-", 4);
        boolean taken =
                parts.length >= 3
                        && parts[0].equals("taken")
                        && parts[1].matches("\\d{1,3}")
                        && parts[2].matches("\\d{1,3}");
        int some = taken ? Integer.parseInt(parts[1]) : 0;
        String notice = some > 0 ? w.say("team.queue.taken", some) : null;
        String missed =
                taken && !parts[2].equals("0")
                        ? w.say("team.queue.missed", Integer.parseInt(parts[2]))
                        : taken && some == 0 ? w.say("team.batch.none") : null;
        String undo =
                taken && parts.length == 4
                        ? Ids.read(parts[3]).map(batch -> TeamPaths.undo(w, batch)).orElse(null)
                        : null;
        return new Queue.Told(notice, missed, searched, null, undo);
    }
}
