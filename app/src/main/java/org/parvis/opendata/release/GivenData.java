package org.parvis.opendata.release;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.FileContents.Contents;
import org.parvis.cases.spi.GivenDocuments;
import org.parvis.cases.spi.GivenDocuments.Given;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TeamLinks;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.tables.TableReading;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was given to somebody who asked for access is published for everybody: the file alone goes
 * into a draft, and nothing of the request or of who made it.
 */
@Controller
class GivenData implements TeamLinks {
    /** The service by which people ask for access. */
    static final String SERVICE = "access-request";

    private final GivenDocuments given;
    private final FileContents contents;
    private final Keepers keepers;
    private final TableReading reading;
    private final DataDrafts drafts;

    GivenData(
            GivenDocuments given,
            FileContents contents,
            Keepers keepers,
            TableReading reading,
            DataDrafts drafts) {
        this.given = given;
        this.contents = contents;
        this.keepers = keepers;
        this.reading = reading;
        this.drafts = drafts;
    }

    /**
     * As its page has it.
     *
     * @param turn what there is to do, or who does it
     * @param action where a publication is begun; nothing when the reader does not
     * @param data the room of data, for those who come in
     */
    record View(
            Link back,
            String turn,
            @Nullable String action,
            List<Table> tables,
            @Nullable String data,
            List<FieldError> errors) {
        @Nullable String error(Table table) {
            return FieldError.at(table.field(), errors);
        }
    }

    /**
     * A file that was given.
     *
     * @param field in which the word of its address is typed
     * @param address the word that stands there first
     */
    record Table(String id, String name, String size, String field, String address) {}

    @Override
    public Optional<Link> link(String reference, ServiceDefinition service, Words w) {
        return service.code().equals(SERVICE)
                ? Optional.of(Link.to(w.say("opendata.given"), path(reference, w.lang())))
                : Optional.empty();
    }

    private static String file(String reference, String lang) {
        return (lang.equals("fr") ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    private static String path(String reference, String lang) {
        return file(reference, lang) + (lang.equals("fr") ? "/donnees" : "/data");
    }

    @GetMapping({"/fr/equipe/dossiers/{reference}/donnees", "/en/team/files/{reference}/data"})
    Page show(MemberEntry entry, @PathVariable String reference, Words w) {
        return page(entry, opened(entry), Map.of(), List.of(), w);
    }

    @PostMapping({"/fr/equipe/dossiers/{reference}/donnees", "/en/team/files/{reference}/data"})
    Page begin(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Words w)
            throws IOException {
        Contents file = opened(entry);
        if (!keepers.prepares(entry.agent())) {
            return Page.redirect(path(reference, w.lang())); // the page says who does it
        }
        UUID document =
                Ids.read(typed.getOrDefault("document", ""))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String name = typed.getOrDefault(field(document), "").strip();
        Outcome<String> begun =
                answered(file)
                        ? begin(entry, document, name)
                        : Outcome.refused("opendata.given.early");
        return switch (begun) {
            case Outcome.Ok<String>(String address) ->
                    Page.redirect(DataPaths.roomColumns(address, w.lang()) + "?done=read");
            case Outcome.Refused<String>(Refusal why) ->
                    page(
                                    entry,
                                    file,
                                    typed,
                                    List.of(
                                            new FieldError(
                                                    field(document),
                                                    w.say(why.key(), why.arguments()))),
                                    w)
                            .status(422);
        };
    }

    /** What the file was called may say who asked for it: it is called by its address. */
    private Outcome<String> begin(MemberEntry entry, UUID document, String name)
            throws IOException {
        return name.matches(DataDesk.ADDRESS)
                ? given.read(entry, document, reading::read)
                        .map(
                                read ->
                                        read.map(table -> new Came(name, table))
                                                .then(
                                                        came ->
                                                                drafts.begin(
                                                                        entry.agent(), name, came)))
                        .orElseGet(() -> Outcome.refused("opendata.given.gone"))
                : Outcome.refused("opendata.refused.address");
    }

    /** There is no such page for a file of another service. */
    private Contents opened(MemberEntry entry) {
        return contents.of(entry.seeing(0), entry.file())
                .filter(one -> one.service().equals(SERVICE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean answered(Contents file) {
        return file.state() == State.DECIDED || file.state() == State.CLOSED;
    }

    private static String field(UUID document) {
        return "address-" + document;
    }

    private Page page(
            MemberEntry entry,
            Contents file,
            Map<String, String> typed,
            List<FieldError> errors,
            Words w) {
        boolean prepares = keepers.prepares(entry.agent());
        List<Given> all = answered(file) ? given.in(entry) : List.of();
        String turn =
                !answered(file) ? "early" : all.isEmpty() ? "none" : prepares ? "yours" : "others";
        View view =
                new View(
                        Link.to(file.reference(), file(file.reference(), w.lang())),
                        w.say("opendata.given." + turn),
                        prepares && !all.isEmpty() ? path(file.reference(), w.lang()) : null,
                        all.stream().map(one -> table(one, typed, w)).toList(),
                        keepers.enters(entry.agent()) ? DataPaths.team(w.lang()) : null,
                        errors);
        return Page.of("opendata/release/given", view).title(w.say("opendata.given")).inTeam();
    }

    private static Table table(Given one, Map<String, String> typed, Words w) {
        String field = field(one.id());
        return new Table(
                one.id().toString(),
                one.name(),
                w.bytes(one.size()),
                field,
                typed.getOrDefault(field, ComingFile.address(one.name())));
    }
}
