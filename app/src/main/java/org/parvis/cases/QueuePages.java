package org.parvis.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of a body: see, filter, take, take away as a table. */
@Controller
class QueuePages {
    private static final int LONGEST_SEARCH = 100;

    private final Queue queue;
    private final QueueTaking taking;
    private final QueueExport export;
    private final Acting acting;

    QueuePages(Queue queue, QueueTaking taking, QueueExport export, Acting acting) {
        this.queue = queue;
        this.taking = taking;
        this.export = export;
        this.acting = acting;
    }

    @GetMapping({"/fr/equipe/file", "/en/team/queue"})
    Page show(
            Actor.Agent agent,
            Words w,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String told) {
        QueueQuery query = QueueQuery.of(view, who, state, channel, sort, after, before);
        Optional<String> reference = q == null ? Optional.empty() : Reference.parse(q);
        if (reference.isPresent()) {
            return Page.redirect(TeamPaths.file(w, reference.get()));
        }
        return Page.of("cases/teamQueue", page(agent, w, q, query, told))
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
        QueueTaking.Taken taken = taking.take(agent, file);
        String query = back.startsWith("?") ? back + "&" : "?";
        return Page.redirect(
                TeamPaths.queue(w)
                        + query.replaceAll("[^\\w?&=~:.%-]", "")
                        + "told=taken-"
                        + taken.taken()
                        + "-"
                        + taken.missed());
    }

    @GetMapping({"/fr/equipe/file/export.csv", "/en/team/queue/export.csv"})
    void export(
            Actor.Agent agent,
            Words w,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String sort)
            throws IOException {
        QueueQuery query = QueueQuery.of(view, who, state, channel, sort, null, null);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.csv\""
                        .formatted(w.say("team.queue.export.name"), acting.today()));
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        export.write(agent, query, w, out);
        out.flush();
    }

    /** The notice that the address carries after an act: {@code taken-3-1}. */
    private static Queue.Told told(String told, @Nullable String searched, Words w) {
        String[] parts = told.split("-");
        boolean taken =
                parts.length == 3
                        && parts[0].equals("taken")
                        && parts[1].matches("\\d{1,3}")
                        && parts[2].matches("\\d{1,3}");
        String notice = taken ? w.say("team.queue.taken", Integer.parseInt(parts[1])) : null;
        String missed =
                taken && !parts[2].equals("0")
                        ? w.say("team.queue.missed", Integer.parseInt(parts[2]))
                        : null;
        return new Queue.Told(notice, missed, searched);
    }
}
