package org.parvis.participation.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
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

    ModerationLogPages(HeldConsultations consultations, Askings askings, ModerationLog log) {
        this.consultations = consultations;
        this.askings = askings;
        this.log = log;
    }

    @GetMapping({"/fr/consultations/{code}/moderation", "/en/consultations/{code}/moderation"})
    Page show(@PathVariable String code, Words w) {
        ModerationLogView view = view(code, w);
        return Page.of("participation/moderation/log", view)
                .title(w.say("participation.log.title"))
                .summary(view.lead())
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    @GetMapping({
        "/fr/consultations/{code}/moderation.csv",
        "/en/consultations/{code}/moderation.csv"
    })
    void file(@PathVariable String code, HttpServletResponse response, Words w) throws IOException {
        ModerationLogView view = view(code, w);
        try (Writer out = Spreadsheet.download(response, "moderation-" + code + ".csv")) {
            List<String> names =
                    Stream.concat(
                                    Stream.of(w.say("participation.log.code")),
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
        return new ModerationLogView(
                w,
                of,
                askings.body(of.body(), w.lang()),
                consultations.today(),
                log.of(askings.of(of)));
    }
}
