package org.parvis.intake;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.WaitingRequests;
import org.parvis.documents.HeldFile;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands items over to the form by which files are opened, with their pages beside it. */
@Component
class Entering implements WaitingRequests {
    private final ItemDesk desk;
    private final ItemWords itemWords;
    private final DeskWork work;
    private final TemplateEngine templates;

    Entering(ItemDesk desk, ItemWords itemWords, DeskWork work, TemplateEngine templates) {
        this.desk = desk;
        this.itemWords = itemWords;
        this.work = work;
        this.templates = templates;
    }

    @Override
    public Optional<Waiting> find(Actor.Agent agent, UUID id, Words w) {
        return desk.open(agent, id)
                .filter(item -> item.state() == Item.State.WAITING)
                .flatMap(item -> waiting(item, w));
    }

    private Optional<Waiting> waiting(Item item, Words w) {
        Item.Arrival said = item.said();
        String channel = item.channel();
        if (said == null || channel == null) {
            return Optional.empty();
        }
        ItemPage.ScanView scan = desk.scan(item, w);
        return Optional.of(
                new Waiting(
                        item.id(),
                        item.service(),
                        Channel.of(channel),
                        said.legalOn(),
                        DeskWork.evidence(said, w),
                        itemWords.legal(item, w),
                        item.draft(),
                        output ->
                                templates.render(
                                        "intake/scan.jte", Map.of("scan", scan, "w", w), output),
                        ArrivalPaths.item(w, item.id())));
    }

    @Override
    public List<UUID> held(UUID id) {
        return desk.held(id).stream().map(HeldFile::id).toList();
    }

    @Override
    public boolean entered(
            JdbcClient sql, Actor.Agent agent, UUID id, CaseFileId file, String service) {
        return work.entered(sql, agent, id, file, service);
    }

    @Override
    public void taken(JdbcClient sql, UUID id) {
        desk.forget(sql, id);
    }
}
