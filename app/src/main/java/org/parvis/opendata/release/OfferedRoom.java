package org.parvis.opendata.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.OfferedTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Beside;
import org.parvis.opendata.Column;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.DeskNotes;
import org.parvis.opendata.Lineage;
import org.parvis.opendata.tables.TableReading;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the platform itself knows, offered by its modules: a body takes it on with one press, and it
 * is described, tested and signed as any other table.
 */
@Controller
@AnyMember
class OfferedRoom implements DeskNotes {
    private final List<OfferedTable> offered;
    private final DataDrafts drafts;
    private final Keepers keepers;
    private final TableReading reading;
    private final Organizations organizations;
    private final Settings settings;

    @Autowired
    OfferedRoom(
            ObjectProvider<OfferedTable> offered,
            DataDrafts drafts,
            Keepers keepers,
            TableReading reading,
            Organizations organizations,
            Settings settings) {
        this(offered.orderedStream().toList(), drafts, keepers, reading, organizations, settings);
    }

    OfferedRoom(
            List<OfferedTable> offered,
            DataDrafts drafts,
            Keepers keepers,
            TableReading reading,
            Organizations organizations,
            Settings settings) {
        this.offered = offered;
        this.drafts = drafts;
        this.keepers = keepers;
        this.reading = reading;
        this.organizations = organizations;
        this.settings = settings;
    }

    /**
     * As its page has it.
     *
     * @param action where a table is taken on; nothing when the reader does not
     */
    record View(String back, @Nullable String action, List<Line> lines, List<FieldError> errors) {}

    /**
     * A table.
     *
     * @param known its room, once it was taken on
     */
    record Line(String name, String title, String summary, String lineage, @Nullable Link known) {}

    @GetMapping({"/fr/equipe/donnees-plateforme", "/en/team/data-platform"})
    Page list(Actor.Agent agent, Words w) {
        keepers.admit(agent);
        return page(agent, List.of(), w);
    }

    private Page page(Actor.Agent agent, List<FieldError> errors, Words w) {
        View view =
                new View(
                        DataPaths.team(w.lang()),
                        keepers.prepares(agent) ? DataPaths.offered(w.lang()) : null,
                        offered.stream().map(one -> line(agent, one, w)).toList(),
                        errors);
        return Page.of("opendata/release/offered", view)
                .title(w.say("opendata.offered"))
                .nav(DataDesk.NAV)
                .inTeam();
    }

    private Line line(Actor.Agent agent, OfferedTable one, Words w) {
        String name = name(agent, one);
        return new Line(
                one.name(),
                w.typeset(one.title().in(w.lang())),
                w.typeset(one.summary().in(w.lang())),
                w.typeset(one.lineage().in(w.lang())),
                life(agent, name)
                        .map(life -> Link.to(life.title(w.lang()), DataPaths.room(name, w.lang())))
                        .orElse(null));
    }

    private Optional<DataLife> life(Actor.Agent agent, String name) {
        return drafts.find(agent, name).filter(DataLife::is);
    }

    private String name(Actor.Agent agent, OfferedTable one) {
        String body = organizations.byHome(agent.home()).map(Organization::code).orElse("");
        return one.name() + "-" + body;
    }

    @PostMapping({"/fr/equipe/donnees-plateforme", "/en/team/data-platform"})
    Page take(@RequestParam(defaultValue = "") String table, Actor.Agent agent, Words w)
            throws IOException {
        keepers.admitWriter(agent);
        OfferedTable one =
                offered.stream()
                        .filter(it -> it.name().equals(table))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (taken(agent, one)) {
            case Outcome.Ok<String>(String name) ->
                    Page.redirect(DataPaths.room(name, w.lang()) + "?done=read");
            case Outcome.Refused<String>(Refusal why) ->
                    page(agent, List.of(new FieldError(null, w.say(why.key(), why.arguments()))), w)
                            .status(422);
        };
    }

    /** What was said of it before stays: the table alone is that of today. */
    private Outcome<String> taken(Actor.Agent agent, OfferedTable one) throws IOException {
        String name = name(agent, one);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            one.write(agent.home(), out);
        }
        Outcome<Came> came =
                reading.read(new ByteArrayInputStream(bytes.toByteArray()))
                        .map(table -> new Came(name + ".csv", table));
        Optional<DataLife> known = life(agent, name);
        return known.isPresent()
                ? came.then(file -> drafts.renew(agent, known.get(), file))
                : came.then(file -> drafts.begin(agent, name, file))
                        .then(begun -> described(agent, begun, one));
    }

    private Outcome<String> described(Actor.Agent agent, String name, OfferedTable one) {
        DataLife life = drafts.find(agent, name).orElseThrow();
        Draft draft = DataDoor.draft(life);
        return drafts.save(agent, life, draft.with(columns(draft, one)).with(words(one), ""));
    }

    private static List<Column> columns(Draft draft, OfferedTable one) {
        Map<String, OfferedTable.Column> said = new HashMap<>();
        one.columns().forEach(column -> said.put(column.name(), column));
        return draft.columns().stream()
                .map(
                        column -> {
                            OfferedTable.Column words = said.get(column.name());
                            return words == null
                                    ? column
                                    : column.described(words.meaning(), words.unit());
                        })
                .toList();
    }

    /** What its module says of it; whom to ask, a member of the body says. */
    private Description words(OfferedTable one) {
        return new Description(
                one.title(),
                one.summary(),
                LocalizedText.EMPTY,
                List.of("GOVE"),
                "cc-by",
                "MONTHLY",
                "",
                Coverage.NONE,
                Beside.NONE.with(new Lineage(one.lineage(), source(one))));
    }

    /** An address that nobody reaches from elsewhere is none. */
    private String source(OfferedTable one) {
        String whole = one.page().isEmpty() ? "" : settings.publicUrl() + one.page();
        return Beside.isAddress(whole) ? whole : "";
    }

    @Override
    public List<Note> notes(Actor.Agent agent, Words w) {
        return offered.isEmpty()
                ? List.of()
                : List.of(
                        new Note(
                                w.say("opendata.offered"),
                                DataPaths.offered(w.lang()),
                                w.say("opendata.offered.note", offered.size()),
                                false));
    }
}
