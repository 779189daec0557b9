package org.parvis.participation.ballots;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The ballots of a vote that was counted, for whoever counts again, and the receipts apart: no line
 * of one file says anything of a line of the other.
 */
@Controller
class PublishedBallots {
    private final Votes votes;
    private final Askings askings;
    private final CountedVotes counted;

    PublishedBallots(Votes votes, Askings askings, CountedVotes counted) {
        this.votes = votes;
        this.askings = askings;
        this.counted = counted;
    }

    private interface Reading {
        void all(Asking vote, Consumer<String> reader);
    }

    @GetMapping({
        "/fr/consultations/{code}/vote/bulletins.csv",
        "/en/consultations/{code}/ballot/ballots.csv"
    })
    void ballots(@PathVariable String code, HttpServletResponse response) throws IOException {
        write(code, "choice", counted::choices, response);
    }

    @GetMapping({
        "/fr/consultations/{code}/vote/recus.csv",
        "/en/consultations/{code}/ballot/receipts.csv"
    })
    void receipts(@PathVariable String code, HttpServletResponse response) throws IOException {
        write(code, "receipt", counted::receipts, response);
    }

    private void write(String code, String column, Reading reading, HttpServletResponse response)
            throws IOException {
        Asking vote = askings.of(votes.find(code));
        if (counted.of(vote).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + code + "-" + column + "s.csv\"");
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write(column + "\n");
            reading.all(vote, line -> line(out, line));
        }
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
