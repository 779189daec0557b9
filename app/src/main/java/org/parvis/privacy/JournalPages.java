package org.parvis.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Reasons;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of readings of a body, for whoever answers for personal information there. */
@Controller
class JournalPages {
    private static final int PAGE = 50;
    private static final int CSV_PAGE = 1_000;
    private static final int SHOWN = 3;

    private final JournalReading reading;
    private final FormerBodies bodies;
    private final Members members;
    private final InstantSource clock;
    private final ZoneId zone;

    JournalPages(
            JournalReading reading,
            FormerBodies bodies,
            Members members,
            InstantSource clock,
            ZoneId legalZone) {
        this.reading = reading;
        this.bodies = bodies;
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    /**
     * The page.
     *
     * @param table the rows, the newest first; none when nothing was found
     * @param older where the rows before these are
     * @param registry whose journal it is
     */
    record JournalPage(
            JournalAsked asked,
            List<Choice> agents,
            @Nullable DataTable table,
            @Nullable String older,
            String csv,
            String action,
            String back,
            Registry registry) {}

    @GetMapping({"/fr/equipe/journal", "/en/team/journal"})
    Page show(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "agent", defaultValue = "") String member,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "") String of) {
        Officer.only(agent);
        Registry registry = bodies.registry(agent, of);
        JournalAsked asked = JournalAsked.of(person, member, file, from, until, before, w);
        List<JournalReading.Line> lines =
                asked.errors().isEmpty()
                        ? reading.lines(registry.agent(), asked, asked.before(), PAGE + 1, "search")
                        : List.of();
        boolean more = lines.size() > PAGE;
        List<JournalReading.Line> shown = more ? lines.subList(0, PAGE) : lines;
        UUID last = shown.isEmpty() ? null : shown.getLast().entry().id();
        JournalPage page =
                new JournalPage(
                        asked,
                        agents(registry.agent(), w),
                        shown.isEmpty() ? null : table(shown, w),
                        more ? registry.at(Paths.journal(w) + asked.address(last)) : null,
                        registry.at(Paths.journal(w) + "/export.csv" + asked.address(null)),
                        Paths.journal(w),
                        Paths.room(w),
                        registry);
        return Page.of("privacy/journal", page)
                .title(w.say("privacy.journal.title"))
                .nav("privacy")
                .inTeam()
                .status(asked.errors().isEmpty() ? 200 : 422);
    }

    private List<Choice> agents(Actor.Agent agent, Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("privacy.journal.anybody")));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        members.of(agent.home(), today)
                .forEach(m -> choices.add(Choice.of(m.id().toString(), m.name())));
        return choices;
    }

    private DataTable table(List<JournalReading.Line> lines, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("privacy.journal.title"),
                        Column.text(w.say("privacy.journal.when")),
                        Column.text(w.say("privacy.journal.who")),
                        Column.text(w.say("privacy.journal.what")),
                        Column.text(w.say("privacy.journal.files")),
                        Column.text(w.say("privacy.journal.why")));
        for (JournalReading.Line line : lines) {
            table =
                    table.row(
                            w.dateTime(line.entry().at()),
                            who(line),
                            what(line, w),
                            files(line, w),
                            why(line, w));
        }
        return table;
    }

    private String who(JournalReading.Line line) {
        UUID member = line.entry().member();
        return member == null ? line.entry().role() : members.displayName(member);
    }

    private static String what(JournalReading.Line line, Words w) {
        String key = "privacy.journal.kind." + line.entry().reading().kind();
        String kind = w.has(key) ? w.say(key) : line.entry().reading().kind();
        boolean export = line.entry().reading().kind().equals("export");
        return export ? kind + " (" + line.entry().reading().what() + ")" : kind;
    }

    private static String files(JournalReading.Line line, Words w) {
        int all = line.entry().reading().files().size();
        List<String> named = line.files();
        String first = String.join(", ", named.subList(0, Math.min(SHOWN, named.size())));
        int rest = all - Math.min(SHOWN, named.size());
        return rest == 0 ? first : w.say("privacy.journal.more", first, rest);
    }

    private static String why(JournalReading.Line line, Words w) {
        String key = "audit.purpose." + line.entry().reading().task();
        String task = w.has(key) ? w.say(key) : line.entry().reading().task();
        Reasons.Given reason = line.reason();
        return reason == null
                ? task
                : w.say(
                        "privacy.journal.reason",
                        task,
                        w.say("audit.ground." + reason.ground().code()),
                        reason.words());
    }

    /** All that was asked for, page by page, so that its length costs no memory. */
    @GetMapping({"/fr/equipe/journal/export.csv", "/en/team/journal/export.csv"})
    void export(
            Actor.Agent agent,
            Words w,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "agent", defaultValue = "") String member,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String of)
            throws IOException {
        Officer.only(agent);
        Actor.Agent officer = bodies.registry(agent, of).agent();
        JournalAsked asked = JournalAsked.of(person, member, file, from, until, null, w);
        Writer out = Spreadsheet.download(response, "journal.csv");
        Spreadsheet table =
                new Spreadsheet(out, List.of(w.say("privacy.journal.columns").split(";")));
        UUID before = asked.before();
        List<JournalReading.Line> lines = reading.lines(officer, asked, before, CSV_PAGE, "export");
        while (!lines.isEmpty()) {
            lines.forEach(line -> table.row(cells(line, w)));
            before = lines.getLast().entry().id();
            lines = reading.lines(officer, asked, before, CSV_PAGE, "export");
        }
        table.flush();
        out.flush();
    }

    private List<String> cells(JournalReading.Line line, Words w) {
        return List.of(
                line.entry().at().toString(),
                who(line),
                line.entry().role(),
                what(line, w),
                line.entry().reading().what(),
                String.join(" ", line.files()),
                why(line, w),
                line.entry().request().toString());
    }
}
