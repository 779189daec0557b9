package org.parvis.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where a stack that went through the scanner is brought, and what was made of it. */
@Controller
class ScanBatchPages {
    private static final int LATEST = 10;

    private final BatchDesk desk;
    private final ItemWords itemWords;

    ScanBatchPages(BatchDesk desk, ItemWords itemWords) {
        this.desk = desk;
        this.itemWords = itemWords;
    }

    @GetMapping({"/fr/equipe/arrivages/lots", "/en/team/arrivals/batches"})
    Page bring(Actor.Agent agent, Words w) {
        return bring(agent, w, List.of());
    }

    @PostMapping({"/fr/equipe/arrivages/lots", "/en/team/arrivals/batches"})
    Page brought(Actor.Agent agent, HttpServletRequest request, Words w) {
        return switch (desk.take(agent, request)) {
            case Outcome.Ok<UUID>(UUID batch) -> Page.redirect(ArrivalPaths.batch(w, batch));
            case Outcome.Refused<UUID>(Refusal why) ->
                    bring(
                            agent,
                            w,
                            List.of(
                                    new FieldError(
                                            BatchDesk.FIELD, w.say(why.key(), why.arguments()))));
        };
    }

    private Page bring(Actor.Agent agent, Words w, List<FieldError> errors) {
        List<ServiceRow> latest =
                desk.latest(agent, LATEST).stream().map(batch -> row(batch, w)).toList();
        ScanBatchPage.Bring page =
                new ScanBatchPage.Bring(
                        errors,
                        w.say(
                                "intake.batch.hint",
                                BatchDesk.MEGABYTES,
                                BatchDesk.MOST_FILES,
                                BatchDesk.MOST_PAGES),
                        ArrivalPaths.batches(w),
                        latest,
                        Link.to(w.say("intake.backlog"), ArrivalPaths.backlog(w)),
                        Link.to(w.say("intake.sheets"), ArrivalPaths.sheets(w)));
        return Page.of("intake/bring", page)
                .title(w.say("intake.batch.bring"))
                .nav("arrivals")
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    private static ServiceRow row(ScanBatch batch, Words w) {
        return new ServiceRow(
                title(batch, w),
                ArrivalPaths.batch(w, batch.id()),
                w.dateTime(batch.broughtAt()),
                w.say("intake.batch.state." + batch.state().code()));
    }

    @GetMapping({"/fr/equipe/arrivages/lots/{batch}", "/en/team/arrivals/batches/{batch}"})
    Page show(Actor.Agent agent, @PathVariable UUID batch, Words w) {
        BatchDesk.Shown shown =
                desk.show(agent, batch)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ScanBatch one = shown.batch();
        String problem = one.problem();
        ScanBatchPage page =
                new ScanBatchPage(
                        title(one, w),
                        w.say("intake.batch.by", w.dateTime(one.broughtAt())),
                        running(one, w),
                        problem == null ? null : w.say("intake.batch.problem." + problem),
                        noted(shown, w),
                        shown.items().stream().map(item -> itemWords.row(item, w)).toList(),
                        Link.to(w.say("intake.batch.bring"), ArrivalPaths.batches(w)));
        return Page.of("intake/batch", page).title(title(one, w)).nav("arrivals").inTeam();
    }

    private static ScanBatchPage.@Nullable Running running(ScanBatch batch, Words w) {
        if (batch.state().over()) {
            return null;
        }
        return new ScanBatchPage.Running(
                100 * batch.done() / batch.pages(),
                w.say("intake.batch.progress", batch.done(), batch.pages()),
                ArrivalPaths.batch(w, batch.id()));
    }

    /** What somebody should know of single pages. */
    private static List<String> noted(BatchDesk.Shown shown, Words w) {
        List<String> noted = new ArrayList<>();
        List<Meaning> pages = shown.pages();
        for (int i = 0; i < pages.size(); i++) {
            Meaning page = pages.get(i);
            boolean last = i + 1 == pages.size() && shown.batch().state().over();
            boolean another = i + 1 < pages.size() && pages.get(i + 1).onlySeparates();
            if (page.note() != null) {
                noted.add(w.say("intake.batch.page", i + 1, w.say("intake.note." + page.note())));
            } else if (page.onlySeparates() && (last || another)) {
                noted.add(w.say("intake.batch.page", i + 1, w.say("intake.note.nothing-after")));
            }
        }
        return noted;
    }

    private static String title(ScanBatch batch, Words w) {
        return w.say("intake.batch.title", batch.pages());
    }
}
