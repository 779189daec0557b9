package org.parvis.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileDirectory;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.organizations.BodyServices;
import org.parvis.platform.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where one chooses what a separator sheet says, and gets it to print. */
@Controller
class SheetPages {
    private final Sheets sheets;
    private final BodyServices services;
    private final Doors doors;
    private final FileDirectory files;

    SheetPages(Sheets sheets, BodyServices services, Doors doors, FileDirectory files) {
        this.sheets = sheets;
        this.services = services;
        this.doors = doors;
        this.files = files;
    }

    /**
     * What one chooses from.
     *
     * @param pdf the sheet that was chosen, once it can be printed
     */
    record SheetsPage(
            List<Choice> services,
            List<Choice> channels,
            String service,
            String channel,
            String reference,
            @Nullable String pdf,
            Map<String, String> faults,
            String action,
            String back) {
        List<FieldError> errors() {
            return faults.entrySet().stream()
                    .map(fault -> new FieldError(fault.getKey(), fault.getValue()))
                    .toList();
        }
    }

    @GetMapping({"/fr/equipe/arrivages/feuilles", "/en/team/arrivals/sheets"})
    Page choose(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String reference,
            Words w) {
        boolean asked = !service.isEmpty() || !reference.isEmpty();
        Optional<SheetCode> code = code(agent, service, channel, reference);
        Map<String, String> faults =
                !asked || code.isPresent()
                        ? Map.of()
                        : reference.isEmpty()
                                ? Map.of("channel", w.say("intake.sheet.noDoor"))
                                : Map.of("reference", w.say("intake.sheet.noFile"));
        SheetsPage page =
                new SheetsPage(
                        choices(agent, w),
                        channels(w),
                        service,
                        channel,
                        reference,
                        code.map(found -> address(found, w)).orElse(null),
                        faults,
                        ArrivalPaths.sheets(w),
                        ArrivalPaths.backlog(w));
        return Page.of("intake/sheets", page)
                .title(w.say("intake.sheets"))
                .nav("arrivals")
                .inTeam()
                .status(faults.isEmpty() ? 200 : 422);
    }

    @GetMapping(
            value = {
                "/fr/equipe/arrivages/feuilles/feuille.pdf",
                "/en/team/arrivals/sheets/sheet.pdf"
            })
    ResponseEntity<byte[]> print(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String reference,
            Words w) {
        SheetCode code =
                code(agent, service, channel, reference)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(sheets.pdf(agent, code, w).bytes());
    }

    /** What that sheet would say, when the body receives such requests or has such a file. */
    private Optional<SheetCode> code(
            Actor.Agent agent, String service, String channel, String reference) {
        if (!reference.isBlank()) {
            return files.byReference(agent, reference)
                    .map(file -> files.references(agent, List.of(file.id())).get(file.id()))
                    .map(SheetCode.OfFile::new);
        }
        return SheetCode.read("PARVIS:N:" + service + ":" + channel)
                .filter(
                        code ->
                                code instanceof SheetCode.Request(String asked, Channel by)
                                        && doors.receives(agent, asked, by));
    }

    private static String address(SheetCode code, Words w) {
        return ArrivalPaths.sheet(w)
                + switch (code) {
                    case SheetCode.Request(String service, Channel channel) ->
                            "?service=" + service + "&channel=" + channel.code();
                    case SheetCode.OfFile(String reference) -> "?reference=" + reference;
                    case SheetCode.PaperForm form -> "";
                };
    }

    private List<Choice> choices(Actor.Agent agent, Words w) {
        List<Choice> choices = new ArrayList<>();
        services.of(agent.body(), w.lang())
                .forEach((code, name) -> choices.add(Choice.of(code, name)));
        return choices;
    }

    static List<Choice> channels(Words w) {
        return SheetCode.DOORS.stream()
                .map(door -> Choice.of(door.code(), w.say("intake.channel." + door.code())))
                .toList();
    }
}
