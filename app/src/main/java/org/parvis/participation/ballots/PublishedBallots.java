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
        Asking vote = askings.of(votes.find(code));
        there(counted.of(vote).isPresent());
        write(vote, "choice", "choices.csv", counted::choices, response);
    }

    @GetMapping({
        "/fr/consultations/{code}/vote/recus.csv",
        "/en/consultations/{code}/ballot/receipts.csv"
    })
    void receipts(@PathVariable String code, HttpServletResponse response) throws IOException {
        Asking vote = askings.of(votes.find(code));
        there(counted.close(vote).isPresent());
        write(vote, "receipt", "receipts.csv", counted::receipts, response);
    }

    /** From the close on, opened or not. */
    @GetMapping({
        "/fr/consultations/{code}/vote/scelles.csv",
        "/en/consultations/{code}/ballot/sealed.csv"
    })
    void sealed(@PathVariable String code, HttpServletResponse response) throws IOException {
        Asking vote = askings.of(votes.find(code));
        there(counted.close(vote).filter(close -> close.list() != null).isPresent());
        write(vote, SealedBallots.COLUMN, "sealed.csv", counted::sealed, response);
    }

    private static void there(boolean published) {
        if (!published) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static void write(
            Asking vote, String column, String name, Reading reading, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + vote.consultation() + "-" + name + "\"");
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
