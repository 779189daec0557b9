package org.parvis.catalogue.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.words.FileNames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a designer proposes a text: a file, or what they paste; all that is wrong is told at once.
 */
@Controller
@AnyMember
class ProposePages {
    private static final int LONGEST = 1_000_000;

    private final Workshop workshop;
    private final Designers designers;

    ProposePages(Workshop workshop, Designers designers) {
        this.workshop = workshop;
        this.designers = designers;
    }

    @GetMapping({"/fr/atelier/proposer", "/en/workshop/propose"})
    Page empty(Actor.Agent agent, Words w) {
        admit(agent);
        return show("", List.of(), List.of(), w);
    }

    @PostMapping({"/fr/atelier/proposer", "/en/workshop/propose"})
    Page propose(
            @RequestParam(required = false) @Nullable MultipartFile definition,
            @RequestParam(required = false) @Nullable List<MultipartFile> tables,
            @RequestParam(defaultValue = "") String text,
            Actor.Agent agent,
            Words w)
            throws IOException {
        admit(agent);
        MultipartFile file = definition == null || definition.isEmpty() ? null : definition;
        if (file == null && text.isBlank()) {
            return show("", List.of(error("workshop.propose.nothing", w)), List.of(), w);
        }
        if (text.length() > LONGEST || (file != null && file.getSize() > 4L * LONGEST)) {
            return show("", List.of(error("workshop.propose.tooLong", w)), List.of(), w);
        }
        String name = file != null ? name(file) : "texte.yaml";
        byte[] bytes = file != null ? file.getBytes() : text.getBytes(StandardCharsets.UTF_8);
        Workshop.Proposed proposed = workshop.propose(agent, name, bytes, tables(tables));
        ServiceDefinition service = proposed.service();
        if (service != null) {
            return Page.redirect(
                    WorkshopPaths.version(service.code(), service.version(), w.lang())
                            + "?done=proposed");
        }
        String again = file != null ? new String(bytes, StandardCharsets.UTF_8) : text;
        return show(again, List.of(error("workshop.propose.refused", w)), proposed.problems(), w);
    }

    private static Map<String, String> tables(@Nullable List<MultipartFile> files)
            throws IOException {
        Map<String, String> tables = new HashMap<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() && file.getSize() <= LONGEST) {
                tables.put(name(file), new String(file.getBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    private static String name(MultipartFile file) {
        return FileNames.clean(String.valueOf(file.getOriginalFilename()));
    }

    private static FieldError error(String key, Words w) {
        return new FieldError("text", w.say(key));
    }

    private static Page show(
            String text, List<FieldError> errors, List<Problem> problems, Words w) {
        DataTable table =
                WorkshopPage.table(
                        w.say("workshop.propose.problems", problems.size()),
                        w.say("workshop.propose.line"),
                        w.say("workshop.propose.where"),
                        w.say("workshop.propose.why"));
        for (Problem problem : new ArrayList<>(problems)) {
            table =
                    table.row(
                            problem.file() + " : " + problem.line(),
                            problem.where(),
                            w.say(problem.reason().key(), problem.reason().arguments()));
        }
        WorkshopPage.Propose page =
                new WorkshopPage.Propose(
                        WorkshopPaths.home(w.lang()),
                        WorkshopPaths.propose(w.lang()),
                        text,
                        errors,
                        table);
        return Page.of("catalogue/workshop/propose", page)
                .title(w.say("workshop.propose.title"))
                .nav("workshop")
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    private void admit(Actor.Agent agent) {
        if (!designers.designs(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
