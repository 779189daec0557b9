package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.cases.FileDirectory;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What an agent says of the arrival of an item, and the legal date that follows. */
@Component
class SaidArrivals {
    private final ItemTable items;
    private final LegalDates dates;
    private final FileDirectory files;
    private final Doors doors;
    private final Scenes scenes;
    private final InstantSource clock;
    private final ZoneId zone;

    SaidArrivals(
            ItemTable items,
            LegalDates dates,
            FileDirectory files,
            Doors doors,
            Scenes scenes,
            InstantSource clock,
            ZoneId zone) {
        this.items = items;
        this.dates = dates;
        this.files = files;
        this.doors = doors;
        this.scenes = scenes;
        this.clock = clock;
        this.zone = zone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Keeps what was typed and the legal date that follows; or what is to be corrected. */
    Map<String, String> say(Actor.Agent agent, Item item, ItemForm form, Words w) {
        Map<String, String> faults = form.faults(today(), w);
        String typed = form.get("reference");
        Optional<CaseFileId> file = files.byReference(agent, typed);
        if (!typed.isEmpty() && file.isEmpty()) {
            faults.put("reference", w.say("intake.sheet.noFile"));
        }
        String service = form.maybe("service");
        Channel channel = form.channel();
        if (channel != null && service != null && !doors.receives(agent, service, channel)) {
            faults.put("service", w.say("intake.sheet.noDoor"));
        }
        LocalDate on = form.on();
        if (!faults.isEmpty() || channel == null || on == null) {
            return faults;
        }
        LegalDates.Found found =
                dates.of(channel, service, on, form.at().orElse(null), form.get("evidence-kind"));
        Item.Arrival arrival =
                new Item.Arrival(
                        on,
                        form.at().orElse(null),
                        form.get("evidence-kind"),
                        form.maybe("evidence"),
                        agent.member(),
                        clock.instant(),
                        found.legal().on(),
                        found.rule(),
                        found.legal().reason());
        String reference =
                file.map(id -> files.references(agent, List.of(id.id())).get(id.id())).orElse(null);
        scenes.in(
                MemberScene.of(agent),
                sql -> items.say(sql, item, channel.code(), service, reference, arrival));
        return faults;
    }
}
