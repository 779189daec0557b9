package org.parvis.participation.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.petitions.PetitionBodies;
import org.parvis.platform.Page;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where everybody reads how a body moderates: as a page, and as a table. */
@Controller
class ModerationLogPages {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final ModerationLog log;
    private final PetitionBodies bodies;

    ModerationLogPages(
            HeldConsultations consultations,
            Askings askings,
            ModerationLog log,
            PetitionBodies bodies) {
        this.consultations = consultations;
        this.askings = askings;
        this.log = log;
        this.bodies = bodies;
    }

    @GetMapping({"/fr/consultations/{code}/moderation", "/en/consultations/{code}/moderation"})
    Page show(@PathVariable String code, Words w) {
        return page(view(code, w));
    }

    @GetMapping({"/fr/petitions/moderation/{body}", "/en/petitions/moderation/{body}"})
    Page petitions(@PathVariable String body, Words w) {
        return page(petitionsView(body, w));
    }

    private static Page page(ModerationLogView view) {
        return Page.of("participation/moderation/log", view)
                .title(view.say("title"))
                .summary(view.lead())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    @GetMapping({
        "/fr/consultations/{code}/moderation.csv",
        "/en/consultations/{code}/moderation.csv"
    })
    void file(@PathVariable String code, HttpServletResponse response, Words w) throws IOException {
        write(view(code, w), "moderation-" + code, response);
    }

    @GetMapping({"/fr/petitions/moderation/{body}.csv", "/en/petitions/moderation/{body}.csv"})
    void petitionsFile(@PathVariable String body, HttpServletResponse response, Words w)
            throws IOException {
        write(petitionsView(body, w), "petitions-" + body, response);
    }

    private static void write(ModerationLogView view, String name, HttpServletResponse response)
            throws IOException {
        try (Writer out = Spreadsheet.download(response, name + ".csv")) {
            List<String> names =
                    Stream.concat(
                                    Stream.of(view.w().say("participation.log.code")),
                                    view.columns().stream())
                            .toList();
            Spreadsheet csv = Spreadsheet.ofData(out, names);
            view.lines().forEach(line -> csv.row(cells(view, line)));
            csv.flush();
        }
    }

    private static List<String> cells(ModerationLogView view, ModerationLog.Line line) {
        return Stream.concat(
                        Stream.of(String.valueOf(line.rule()), view.rule(line)),
                        Stream.of(line.kept(), line.appealed(), line.overturned(), line.again())
                                .map(String::valueOf))
                .toList();
    }

    private ModerationLogView view(String code, Words w) {
        Consultation of =
                consultations
                        .find(code)
                        .filter(Consultation::moderates)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = consultations.today();
        Logged logged = Logged.of(of, askings.body(of.body(), w.lang()), today, w);
        return new ModerationLogView(w, logged, today, log.of(askings.of(of)));
    }

    /** Of a body that takes petitions. */
    private ModerationLogView petitionsView(String body, Words w) {
        PetitionBodies.Taking of =
                bodies.taking(w).stream()
                        .filter(one -> one.terms().body().equals(body))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModerationLogView(
                w, Logged.of(of, w), consultations.today(), log.ofPetitions(of.home()));
    }
}
