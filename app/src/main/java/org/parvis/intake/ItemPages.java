package org.parvis.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileAdditions;
import org.parvis.cases.FileDirectory;
import org.parvis.documents.Previews;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.BodyServices;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One item of the backlog: its arrival is said here, and from here it goes to a file. */
@Controller
class ItemPages {
    private final ItemDesk desk;
    private final ItemWords itemWords;
    private final DeskWork work;
    private final SaidArrivals said;
    private final BodyServices services;
    private final FileDirectory files;

    ItemPages(
            ItemDesk desk,
            ItemWords itemWords,
            DeskWork work,
            SaidArrivals said,
            BodyServices services,
            FileDirectory files) {
        this.desk = desk;
        this.itemWords = itemWords;
        this.work = work;
        this.said = said;
        this.services = services;
        this.files = files;
    }

    @GetMapping({"/fr/equipe/arrivages/{item}", "/en/team/arrivals/{item}"})
    Page show(Actor.Agent agent, @PathVariable UUID item, Words w) {
        Item found = desk.open(agent, item).orElseThrow(ItemPages::notFound);
        return page(agent, found, ItemForm.of(found), Map.of(), w);
    }

    @PostMapping({"/fr/equipe/arrivages/{item}", "/en/team/arrivals/{item}"})
    Page act(
            Actor.Agent agent,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "say") String then,
            @RequestParam MultiValueMap<String, String> posted,
            Words w) {
        Item found = desk.open(agent, item).orElseThrow(ItemPages::notFound);
        if (found.state() != Item.State.WAITING) {
            return Page.redirect(ArrivalPaths.item(w, item)); // which says what became of it
        }
        ItemForm form = new ItemForm(posted);
        return switch (then) {
            case "add" -> added(agent, found, w);
            case "aside" -> aside(agent, found, form, w);
            default -> {
                Map<String, String> faults = said.say(agent, found, form, w);
                yield faults.isEmpty()
                        ? Page.redirect(ArrivalPaths.item(w, item))
                        : page(agent, found, form, faults, w);
            }
        };
    }

    private Page added(Actor.Agent agent, Item item, Words w) {
        return switch (work.add(agent, item, w)) {
            case Outcome.Ok<FileAdditions.Added> ok ->
                    Page.redirect(ArrivalPaths.backlog(w) + "?done=added");
            case Outcome.Refused<FileAdditions.Added>(Refusal why) ->
                    page(
                            agent,
                            item,
                            ItemForm.of(item),
                            Map.of("reference", w.say(why.key(), why.arguments())),
                            w);
        };
    }

    private Page aside(Actor.Agent agent, Item item, ItemForm form, Words w) {
        return switch (work.aside(agent, item, form.get("why"))) {
            case Outcome.Ok<Item> ok -> Page.redirect(ArrivalPaths.backlog(w) + "?done=aside");
            case Outcome.Refused<Item>(Refusal why) ->
                    page(
                            agent,
                            item,
                            ItemForm.of(item),
                            Map.of("why", w.say(why.key(), why.arguments())),
                            w);
        };
    }

    private Page page(
            Actor.Agent agent, Item item, ItemForm form, Map<String, String> faults, Words w) {
        boolean waits = item.state() == Item.State.WAITING;
        boolean said = waits && item.said() != null;
        String note = item.note();
        ItemPage page =
                new ItemPage(
                        itemWords.what(item, w),
                        known(item, w),
                        note == null ? null : w.say("intake.note." + note),
                        desk.scan(item, w),
                        waits ? say(agent, item, form, faults, w) : null,
                        item.said() == null ? null : itemWords.legal(item, w),
                        said && item.reference() == null
                                ? Link.to(w.say("intake.enter"), ArrivalPaths.enter(w, item.id()))
                                : null,
                        said ? item.reference() : null,
                        file(agent, item, w),
                        Link.to(w.say("intake.backlog"), ArrivalPaths.backlog(w)));
        return Page.of("intake/item", page)
                .title(page.title())
                .nav("arrivals")
                .inTeam()
                .status(faults.isEmpty() ? 200 : 422);
    }

    private @Nullable Link file(Actor.Agent agent, Item item, Words w) {
        UUID file = item.file();
        if (file == null) {
            return null;
        }
        String reference = files.references(agent, List.of(file)).get(file);
        return reference == null ? null : Link.to(reference, ArrivalPaths.file(w, reference));
    }

    private ItemPage.Say say(
            Actor.Agent agent, Item item, ItemForm form, Map<String, String> faults, Words w) {
        List<Choice> offered = new ArrayList<>();
        offered.add(Choice.of("", w.say("intake.service.unknown")));
        services.of(agent.body(), w.lang())
                .forEach((code, name) -> offered.add(Choice.of(code, name)));
        return new ItemPage.Say(
                form,
                faults,
                SheetPages.channels(w),
                ItemForm.EVIDENCE.stream()
                        .map(kind -> Choice.of(kind, w.say("intake.evidence." + kind)))
                        .toList(),
                offered,
                ArrivalPaths.item(w, item.id()));
    }

    private List<SummaryRow> known(Item item, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                        w.say("intake.state"), w.say("intake.item.state." + item.state().code())));
        rows.add(SummaryRow.of(w.say("intake.channel"), itemWords.channel(item, w)));
        rows.add(SummaryRow.of(w.say("intake.came"), w.dateTime(item.cameAt())));
        rows.add(SummaryRow.of(w.say("intake.unit"), itemWords.unit(item, w)));
        return rows;
    }

    @GetMapping({
        "/fr/equipe/arrivages/{item}/pages/{page:\\d{1,4}}",
        "/en/team/arrivals/{item}/pages/{page:\\d{1,4}}"
    })
    ResponseEntity<byte[]> picture(
            Actor.Agent agent,
            @PathVariable UUID item,
            @PathVariable int page,
            @RequestParam(defaultValue = "false") boolean beside) {
        Item found = desk.open(agent, item).orElseThrow(ItemPages::notFound);
        return desk.picture(found, page, beside)
                .map(Previews::shown)
                .orElseThrow(ItemPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
