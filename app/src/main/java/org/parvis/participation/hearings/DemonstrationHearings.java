package org.parvis.participation.hearings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.platform.AtStart;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented people who ask to be heard, and whom an invented body accepted: once. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationHearings extends AtStart {
    private static final String FILE = "demonstration/hearings.yaml";

    private final ContentPack pack;
    private final HeldConsultations held;
    private final Askings askings;
    private final Members members;
    private final Lots lots;
    private final LotDay day;
    private final Scenes scenes;

    DemonstrationHearings(
            ContentPack pack,
            HeldConsultations held,
            Askings askings,
            Members members,
            Lots lots,
            LotDay day,
            Scenes scenes) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.held = held;
        this.askings = askings;
        this.members = members;
        this.lots = lots;
        this.day = day;
        this.scenes = scenes;
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        LocalDate today = held.today();
        List<Consultation> heard = held.all().stream().filter(of -> of.has(Tool.HEARINGS)).toList();
        heard.forEach(of -> lots.chosen(of, eve(of, today)));
        for (YamlFile one : pack.entries(FILE, "requests")) {
            Optional<Member> by = members.byCode(one.text("by"));
            Optional<Consultation> of = held.find(one.text("consultation"), Tool.HEARINGS);
            if (by.isPresent() && of.isPresent()) {
                tell(one, of.get(), by.get().id());
            }
        }
        heard.stream()
                .filter(of -> !of.hearings().drawOn().isAfter(today))
                .forEach(of -> day.draw(of, of.hearings().drawOn()));
    }

    /** The day before the first on which people ask; today where it is still to come. */
    private static LocalDate eve(Consultation of, LocalDate today) {
        return of.first(Tool.HEARINGS)
                .map(first -> first.minusDays(1))
                .filter(today::isAfter)
                .orElse(today);
    }

    private void tell(YamlFile one, Consultation of, UUID by) {
        LocalDate today = held.today();
        LocalDate on = of.last(Tool.HEARINGS).filter(today::isAfter).orElse(today);
        Asking asking = askings.of(of);
        scenes.job(jobs -> tell(jobs, one, asking, by, on));
    }

    /** Nobody reads their letters: what seals their address is nothing that opens. */
    private static int tell(JdbcClient jobs, YamlFile one, Asking of, UUID by, LocalDate on) {
        String entry = one.text("entry");
        String way = one.text("way");
        return jobs.sql(
                        """
                        insert into participation.hearing_requests (id, home, consultation, entry, name, organization,
                          lang, speaks, remote, needs, brief, address, token, write_in, asked_on, state, read_by,
                          decided_at, decided_by)
                        values (:id, :home, :consultation, :entry, :name, :organization, :lang, :speaks, :remote, :needs,
                          :brief, :address, :token, :lang, :on, 'accepted', :on, :at, :by)
                        on conflict do nothing
                        """)
                .param("id", UUID.nameUUIDFromBytes(entry.getBytes(StandardCharsets.UTF_8)))
                .param("home", of.home().id())
                .param("consultation", of.consultation())
                .param("entry", entry)
                .param("name", one.text("name"))
                .param("organization", one.maybe("organization").orElse(""))
                .param("lang", one.text("lang"))
                .param("speaks", !way.equals("brief"))
                .param("remote", way.equals("remote"))
                .param("needs", one.maybe("needs").orElse(""))
                .param("brief", one.maybe("brief").map(String::strip).orElse(""))
                .param("address", Digests.of("participation.hearing.nobody", entry))
                .param("token", RequestSeal.token(Secrets.random()))
                .param("on", on)
                .param("at", on.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
