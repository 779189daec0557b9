package org.parvis.participation.opinions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Opinions;
import org.parvis.participation.Tool;
import org.parvis.participation.map.OpinionMap.Counts;
import org.parvis.participation.map.OpinionMap.Statement;
import org.parvis.participation.opinions.AskedStatements.Asked;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a map was drawn of, in the names of Polis' export, so that anybody draws it again. There is
 * no time in it, and a voter is the number of a line among lines in the order of their answers.
 */
@Controller
class MapFiles {
    private final HeldConsultations consultations;
    private final DrawnMaps maps;
    private final AskedStatements asked;

    MapFiles(HeldConsultations consultations, DrawnMaps maps, AskedStatements asked) {
        this.consultations = consultations;
        this.maps = maps;
        this.asked = asked;
    }

    @GetMapping({
        "/fr/consultations/{code}/opinions/votes.csv",
        "/en/consultations/{code}/opinions/votes.csv"
    })
    void votes(@PathVariable String code, HttpServletResponse response) throws IOException {
        Drawing drawing = maps.answers(shown(code)).orElseThrow(MapFiles::none);
        try (Writer out = Spreadsheet.download(response, "votes-" + code + ".csv")) {
            Spreadsheet csv = Spreadsheet.ofData(out, List.of("comment-id", "voter-id", "vote"));
            drawing.each(
                    (voter, statement, said) ->
                            csv.row(List.of(statement, voter, String.valueOf(said))));
            csv.flush();
        }
    }

    @GetMapping({
        "/fr/consultations/{code}/opinions/comments.csv",
        "/en/consultations/{code}/opinions/comments.csv"
    })
    void statements(@PathVariable String code, HttpServletResponse response, Words w)
            throws IOException {
        Consultation of = shown(code);
        DrawnMap map = maps.last(of).orElseThrow(MapFiles::none);
        try (Writer out = Spreadsheet.download(response, "comments-" + code + ".csv")) {
            Spreadsheet csv =
                    Spreadsheet.ofData(
                            out,
                            List.of(
                                    "comment-id",
                                    "agrees",
                                    "disagrees",
                                    "moderated",
                                    "comment-body"));
            Asked all = asked.of(of);
            map.statements().forEach(one -> csv.row(row(all, one, w)));
            csv.flush();
        }
    }

    private static List<String> row(Asked all, Statement one, Words w) {
        return List.of(
                one.id(),
                String.valueOf(one.counts().stream().mapToInt(Counts::agree).sum()),
                String.valueOf(one.counts().stream().mapToInt(Counts::disagree).sum()),
                "1",
                all.find(one.id())
                        .map(Opinions.Statement::text)
                        .map(text -> text.in(w.lang()))
                        .orElse(""));
    }

    /** One of which everybody sees the map today. */
    private Consultation shown(String code) {
        return consultations
                .find(code, Tool.OPINIONS)
                .filter(one -> one.showsCounts(consultations.today()))
                .orElseThrow(MapFiles::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
