package org.parvis.plans.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.plans.Given;
import org.parvis.plans.Known;
import org.parvis.plans.Problem;
import org.parvis.plans.shown.PlanPage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A plan as a file to keep, and a file as a plan. */
@Component
public class PlanFiles {
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final PlanSummary summary;
    private final Known known;

    PlanFiles(PlanSummary summary, Known known) {
        this.summary = summary;
        this.known = known;
    }

    /** The revision as a file of that format; nothing for a format that is not made. */
    public Optional<ResponseEntity<byte[]>> answer(PlanPage page, String format) {
        String holder = page.holder().code();
        return switch (format) {
            case "xlsx" -> file(page, format, XLSX, Workbooks.write(page.plan(), holder));
            case "yaml" ->
                    file(
                            page,
                            format,
                            YAML,
                            PlanYaml.write(page.plan(), holder).getBytes(StandardCharsets.UTF_8));
            case "pdf" -> file(page, format, MediaType.APPLICATION_PDF, summary.pdf(page));
            default -> Optional.empty();
        };
    }

    private static Optional<ResponseEntity<byte[]>> file(
            PlanPage page, String format, MediaType type, byte[] bytes) {
        String name =
                "plan-" + page.holder().code() + "-" + page.revision().number() + "." + format;
        return Optional.of(
                ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment().filename(name).build().toString())
                        .body(bytes));
    }

    /** The plan that a file gives, or all that keeps it from being one, each with its place. */
    public PlanReader.Read read(String holder, String name, byte[] bytes) {
        if (bytes.length > WorkbookPackage.LARGEST) {
            return wrong(Problem.at(name, "plans.wrong.size", WorkbookPackage.LARGEST / 1_000_000));
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            Workbooks.Read book = Workbooks.read(name, bytes);
            return book.given()
                    .map(given -> PlanReader.plan(holder, given, known))
                    .orElseGet(() -> new PlanReader.Read(null, book.problems()));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
            return wrong(Problem.at(name, "plans.wrong.format"));
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return switch (PlanYaml.read(name, plain)) {
            case Outcome.Ok<Given>(Given given) -> PlanReader.plan(holder, given, known);
            case Outcome.Refused<Given>(Refusal why) -> wrong(new Problem(name, why));
        };
    }

    private static PlanReader.Read wrong(Problem problem) {
        return new PlanReader.Read(null, new ArrayList<>(List.of(problem)));
    }
}
